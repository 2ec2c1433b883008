import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../files/hash.ts';
import { ReadLog } from '../files/read-log.ts';
import { publish } from '../make/publish.ts';
import type { BuiltArtifact } from '../make/result.ts';
import { PARTS_FOLDER } from '../output/listed-files.ts';
import type { ManifestEntry } from '../output/manifest.ts';
import { OutputFolder } from '../output/output.ts';
import { sourceSums } from '../output/part.ts';
import { FrozenEditions } from '../release/frozen.ts';
import { readRecords } from '../release/records.ts';
import { type Diagnostic, Diagnostics, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { tellingIn } from '../report/tell.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { workspaceAround } from '../workspace/find.ts';
import { openWorkspace, sourcesIn } from '../workspace/workspace.ts';
import { findParts, type Part } from './find-parts.ts';
import { lookAtParts } from './look-at-parts.ts';

export interface MergeOptions {
  /** Folders that have parts in them, from `cwd`; `parts` in the workspace where absent or empty. */
  readonly folders?: readonly string[] | undefined;
  /** Folder in or below the workspace, or the folder of Markdown that was built; the current one where absent. */
  readonly cwd?: string | undefined;
  /** Output folder; `out` in the workspace where absent. */
  readonly out?: string | undefined;
  /** In which problems are told; English where absent. */
  readonly language?: MessageLanguage | undefined;
  /** Stops it; what stood in the output folder stays. */
  readonly signal?: AbortSignal | undefined;
}

export interface MergeResult {
  readonly workspace: string;
  readonly out: string;
  /** How many parts were found. */
  readonly parts: number;
  /** What is there now of what the parts have made; empty after a problem. */
  readonly artifacts: readonly BuiltArtifact[];
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
}

/**
 * Puts the parts of a divided build together: the same files, manifests and index page as of one build. All of it or nothing.
 *
 * @throws CannotRun when there is no right to write.
 */
export async function merge(options: MergeOptions = {}): Promise<MergeResult> {
  const { folders = [], cwd = process.cwd(), language = 'en', signal } = options;
  const root = workspaceAround(path.resolve(cwd)) ?? path.resolve(cwd);
  const out = path.resolve(options.out ?? path.join(root, 'out'));
  const problems = new Diagnostics();
  const given =
    folders.length === 0 ? [path.join(root, PARTS_FOLDER)] : folders.map((one) => path.resolve(one));
  const parts = problems.take(findParts(root, given));
  const log = new ReadLog();
  const workspace = problems.take(openWorkspace(sourcesIn(root, log)));
  const records = workspace === null ? [] : problems.take(readRecords(workspace.files));
  const frozen = new FrozenEditions(root, out, records);
  // One whose record cannot be read would be missed.
  const all = problems.hasErrors
    ? new Map<ManifestEntry, Part>()
    : problems.take(lookAtParts(parts, { read: sourceSums(log, root), frozen }));

  await using output = new OutputFolder(out);
  const [first] = parts;
  const answer = (artifacts: readonly BuiltArtifact[]): MergeResult => ({
    workspace: root,
    out,
    parts: parts.length,
    artifacts,
    diagnostics: problems.list.map(tellingIn(language)),
    ok: !problems.hasErrors,
  });
  if (workspace === null || first === undefined || problems.hasErrors || all.size === 0) return answer([]);
  const artifacts: BuiltArtifact[] = [];
  for (const [entry, part] of all) {
    signal?.throwIfAborted();
    const bytes = problems.take(bytesOf(entry, part));
    if (bytes !== null) artifacts.push({ ...entry, state: await output.stage(entry.path, bytes) });
  }
  if (problems.hasErrors) return answer([]);
  const { title, language: ofPage } = first;
  const named = { ...workspace, config: { ...workspace.config, title, language: ofPage } };
  problems.take(await publish(output, named, { artifacts, failed: [], frozen }, signal));
  return answer(problems.hasErrors ? [] : artifacts);
}

/** A file of a part, as its record says. */
function bytesOf(
  { path: file, sha256: sum }: ManifestEntry,
  { folder, file: record, index }: Part,
): Outcome<Buffer | null> {
  try {
    const bytes = readFileSync(path.join(folder, file));
    if (sha256(bytes) === sum) return { value: bytes, problems: [] };
  } catch {
    // One that is not there is told as one that was altered.
  }
  return none(problem('altered-part', { path: file, index }, { file: record }));
}
