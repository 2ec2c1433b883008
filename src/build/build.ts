import path from 'node:path';
import { browserIdentity } from '../pdf/browser/find.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Progress } from '../report/progress.ts';
import { LAST_RUN_FILE, lastRunJson } from '../store/last-run.ts';
import { listedFilesAreThere } from '../store/listed-files.ts';
import type { ManifestEntry } from '../store/manifest.ts';
import { type FileState, OutputFolder } from '../store/output.ts';
import { RunRecord } from '../store/run-record.ts';
import { findWorkspace } from '../workspace/find.ts';
import { programId } from '../workspace/own-package.ts';
import type { Selection } from './select.ts';

export interface BuildOptions extends Selection {
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** Output folder; `out` in the workspace where absent. */
  readonly out?: string | undefined;
  /** Path of a browser or a ws:// address. */
  readonly browser?: string | undefined;
  /** Only say what would be made. */
  readonly dryRun?: boolean | undefined;
  readonly progress?: Progress | undefined;
  /** Stops the build; what stood in the output folder stays. */
  readonly signal?: AbortSignal | undefined;
}

export interface BuiltArtifact extends ManifestEntry {
  readonly state: FileState;
}

export interface BuildResult {
  readonly workspace: string;
  readonly out: string;
  /** Paths of all planned artifacts from the output folder. */
  readonly planned: readonly string[];
  /** What is there now of what was asked for; empty after a problem that is not one variant's alone, and in a dry run. */
  readonly artifacts: readonly BuiltArtifact[];
  /** Paths of the artifacts that could not be made. */
  readonly failed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether everything that was asked for was made. */
  readonly ok: boolean;
}

/**
 * Makes documents: reads, renders, prints and writes them. A problem of one variant leaves out its files only; any other one
 * leaves the output folder as it was. Where nothing has changed since the same was made, nothing is done.
 *
 * @throws CannotRun when there is no workspace, no browser or no right to write.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const root = await findWorkspace(options.cwd ?? process.cwd());
  const out = path.resolve(options.out ?? path.join(root, 'out'));
  const records = options.dryRun ? null : await recordsOf(root, out, options);
  const known = records?.request.read();
  if (known?.result && listedFilesAreThere(out)) return unchanged(known.result as BuildResult);
  // What a build needs takes longer to load than a record to read.
  const { runBuild } = await import('./run.ts');
  const sameInput = known?.sameInput || records?.documents.read().sameInput || false;
  return runBuild(root, out, options, { records, sameInput });
}

/** The records of the last run of this request, and of any run of these documents; null where it cannot be known which browser would print. */
async function recordsOf(root: string, out: string, options: BuildOptions) {
  const request = await requestOf(root, out, options);
  if (request === null) return null;
  return { request: new RunRecord(request), documents: new RunRecord(documentsRequest(request)) };
}

/** All that decides what a run makes, beside the files that it reads. */
export interface Request {
  readonly program: string;
  readonly browser: string;
  readonly root: string;
  readonly out: string;
  /** The environment's SOURCE_DATE_EPOCH. */
  readonly epoch: string | null;
  readonly selection: Selection;
}

/** Any request of the same documents. */
export function documentsRequest({ out: _, selection, ...common }: Request): object {
  return { ...common, documents: selection.documents ?? [] };
}

/** Null where it cannot be known which browser would print. Where and how it is made makes no other request of it. */
export async function requestOf(root: string, out: string, options: BuildOptions): Promise<Request | null> {
  const { cwd: _cwd, out: _out, browser: asked, dryRun: _dryRun, progress: _progress, ...more } = options;
  const { signal: _signal, ...selection } = more;
  // Without a browser there are still pages for the screen to be made.
  const browser = await browserIdentity(asked).catch(() => null);
  if (browser === null) return null;
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? null;
  return { program: programId(), browser, root, out, epoch, selection };
}

/** What a run answers that has nothing to do; it is the last run, too. */
async function unchanged(result: BuildResult): Promise<BuildResult> {
  const artifacts = result.artifacts.map((artifact) => ({ ...artifact, state: 'unchanged' as const }));
  await using output = new OutputFolder(result.out);
  await output.stage(LAST_RUN_FILE, lastRunJson(artifacts, result.failed));
  await output.commit();
  return { ...result, artifacts };
}
