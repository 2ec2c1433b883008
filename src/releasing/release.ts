import { RELEASED_FOLDER, tagOf } from '../document/releases.ts';
import { pathsOf } from '../plan/plan.ts';
import { frozenFolder, type ReleaseRecord, recordFile } from '../release/record.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { announcing, silent } from '../report/progress.ts';
import { tellingIn } from '../report/tell.ts';
import { findWorkspace } from '../workspace/find.ts';
import { carryOut, type Released } from './carry-out.ts';
import { readJournal, settleUnfinished } from './journal.ts';
import { prepare, type ReadyRelease, type ReleaseOptions } from './prepare.ts';

export type { ReleaseOptions } from './prepare.ts';

export interface ReleaseResult {
  readonly workspace: string;
  /** What was released, or would be in a dry run; null where something stops it. */
  readonly release: Release | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
}

/** A release as it was done, or as it would be. */
export interface Release
  extends Pick<ReleaseRecord, 'document' | 'version' | 'date' | 'previous' | 'openPoints'> {
  readonly tag: string;
  /** The release's own commit; null in a dry run. */
  readonly commit: string | null;
  /** What is new, as the history says it. */
  readonly changes: readonly string[];
  /** Paths from the workspace root: of the description that was changed, of the record, and of the files that were frozen; in a dry run without the pages for the website. */
  readonly description: string;
  readonly record: string;
  readonly files: readonly string[];
  /** The versions in which it mends a mistake. */
  readonly mends: readonly string[];
}

/**
 * Releases an edition: looks whether it may be, makes it, freezes its files with a record of them, and commits and tags its source. Everything
 * that stops it is told at once. When anything fails, all is as it was; nothing is ever pushed.
 *
 * @throws CannotRun when there is no workspace, git or browser, or git refuses the commit
 */
export async function release(options: ReleaseOptions): Promise<ReleaseResult> {
  const { language = 'en', dryRun = false, progress = silent, signal } = options;
  const root = findWorkspace(options.cwd ?? process.cwd());
  const problems = new Diagnostics();
  const answer = (done: Release | null): ReleaseResult => {
    const diagnostics = problems.list.map(tellingIn(language));
    return { workspace: root, release: done, diagnostics, ok: done !== null };
  };
  try {
    const announced = announcing(progress, language);
    announced.step((lines) => lines.checking);
    await takeUpUnfinished(root, dryRun, problems, signal);
    const ready = await prepare(root, options, problems, announced);
    if (ready === null) return answer(null);
    if (dryRun) return answer(releaseOf(ready, null));
    const done = problems.take(await carryOut(ready, options, announced));
    return answer(done && releaseOf(ready, done));
  } catch (error) {
    // What a browser says that was closed under a print is of no interest.
    signal?.throwIfAborted();
    throw error;
  } finally {
    progress.end();
  }
}

/** A release that was killed is ended first; a dry run only tells of it. */
async function takeUpUnfinished(
  root: string,
  dryRun: boolean,
  problems: Diagnostics,
  signal: AbortSignal | undefined,
): Promise<void> {
  const place = { file: RELEASED_FOLDER };
  const journal = dryRun ? readJournal(root) : null;
  if (journal !== null) problems.report('unfinished-release', journal, place);
  const settled = dryRun ? null : await settleUnfinished(root, signal);
  if (settled === null) return;
  const id = settled.became === 'finished' ? 'settled-release.finished' : 'settled-release.undone';
  problems.report(id, settled, place);
}

/** @param done null where it is only to be told */
function releaseOf(
  { document: { id: document, file, config }, open, records, openPoints, mended }: ReadyRelease,
  done: Released | null,
): Release {
  const version = config.version ?? '';
  const folder = frozenFolder(document, version);
  return {
    document,
    version,
    date: config.date ?? '',
    previous: records.at(-1)?.version ?? null,
    openPoints,
    tag: tagOf(document, version),
    commit: done?.commit ?? null,
    changes: config.history.find((entry) => entry.version === version)?.changes ?? [],
    description: file,
    record: recordFile(document, version),
    files:
      done === null
        ? [...new Set(open.flatMap(({ plan }) => pathsOf(plan)))].map(
            (artifact) => `${RELEASED_FOLDER}/${artifact}`,
          )
        : done.record.files.map((made) => `${folder}/${made.path}`),
    mends: mended.map((record) => record.version),
  };
}
