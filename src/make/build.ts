import path from 'node:path';
import { browserIdentity } from '../browser/find.ts';
import { LAST_RUN_FILE, lastRunJson } from '../output/last-run.ts';
import { listedFilesAreThere } from '../output/listed-files.ts';
import { OutputFolder } from '../output/output.ts';
import { type DocumentsRequest, type Request, RunRecord } from '../output/run-record.ts';
import { findWorkspace } from '../workspace/find.ts';
import { programId } from '../workspace/own-package.ts';
import { sourceDateEpoch } from '../workspace/source-date.ts';
import type { BuildOptions, BuildResult } from './result.ts';

export type { BuildOptions, BuildResult } from './result.ts';

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

export function documentsRequest({ out: _, selection, ...common }: Request): DocumentsRequest {
  return { ...common, documents: selection.documents ?? [] };
}

/** Null where it cannot be known which browser would print. Where and how it is made makes no other request of it. */
export async function requestOf(root: string, out: string, options: BuildOptions): Promise<Request | null> {
  const { cwd: _cwd, out: _out, browser: asked, dryRun: _dryRun, progress: _progress, ...more } = options;
  const { signal: _signal, ...selection } = more;
  // Without a browser there are still pages for the screen to be made.
  const browser = await browserIdentity(asked).catch(() => null);
  if (browser === null) return null;
  return { program: programId(), browser, root, out, epoch: sourceDateEpoch(), selection };
}

/** What a run answers that has nothing to do; it is the last run, too. */
async function unchanged(result: BuildResult): Promise<BuildResult> {
  const artifacts = result.artifacts.map((artifact) => ({ ...artifact, state: 'unchanged' as const }));
  await using output = new OutputFolder(result.out);
  await output.stage(LAST_RUN_FILE, lastRunJson(artifacts, result.failed));
  await output.commit();
  return { ...result, artifacts };
}
