import path from 'node:path';
import { RELEASED_FOLDER, tagOf } from '../document/releases.ts';
import { gitLine } from '../files/git.ts';
import { remove } from '../files/remove.ts';
import { locked } from '../output/lock.ts';
import { OutputFolder } from '../output/output.ts';
import {
  type FrozenFile,
  frozenFolder,
  type ReleaseRecord,
  recordFile,
  recordJson,
} from '../release/record.ts';
import { editionSources } from '../release/source-hash.ts';
import { CannotRun } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Announcing } from '../report/progress.ts';
import { say } from '../report/words/said.ts';
import { freeze } from './freeze.ts';
import { beginJournal, endJournal, takeBack, writeText } from './journal.ts';
import type { ReadyRelease, ReleaseOptions } from './prepare.ts';
import { commit, uncommitted } from './repository.ts';

/** What was done. */
export interface Released {
  readonly record: ReleaseRecord;
  readonly commit: string;
}

/**
 * Makes the edition, freezes it, writes its record and `document.yml`, commits and tags. What fails before the tag leaves nothing behind.
 *
 * @throws CannotRun when git refuses, or something changed while the edition was made
 */
export async function carryOut(
  ready: ReadyRelease,
  options: ReleaseOptions,
  progress: Announcing,
): Promise<Outcome<Released | null>> {
  const { workspace, document: released, repository } = ready;
  const { root } = workspace;
  await using output = new OutputFolder(path.join(root, RELEASED_FOLDER));
  // A right that is missing is known before the work is done.
  await output.open();
  const { value: files, problems } = await freeze(ready, output, progress, options);
  if (files === null) return { value: null, problems };
  const record = recordOf(ready, files, options);
  const { document, version } = record;
  const done = await locked(
    output.root,
    async () => {
      options.signal?.throwIfAborted();
      await lookAgain(ready);
      const records = [record, ...ready.mended.map((mended) => ({ ...mended, mendedBy: version }))];
      const texts = [
        { path: released.file, text: ready.description },
        ...records.map((one) => ({ path: recordFile(one.document, one.version), text: recordJson(one) })),
        ...(isIgnored(root, record) ? [] : [{ path: `${RELEASED_FOLDER}/.gitignore`, text: '/*/*/\n' }]),
      ];
      const tag = { name: record.source.tag, message: [`${record.title} ${version}`, ...listed(record)] };
      const journal = beginJournal(root, { document, version, tag, texts });
      try {
        // Without a record they are nobody's.
        remove(path.join(root, frozenFolder(document, version)));
        await output.commit();
        for (const written of texts) writeText(root, written);
        const made = commit(repository, {
          files: texts.map(({ path: file }) => file),
          message: [`Release ${document} ${version}`, ...listed(record)],
          tag,
        });
        endJournal(root);
        return made;
      } catch (error) {
        takeBack(root, journal);
        throw error;
      }
    },
    { signal: options.signal },
  );
  return { value: { record, commit: done }, problems };
}

/** @throws CannotRun when what was looked at is not as it was */
async function lookAgain({ workspace, document, sources, repository }: ReadyRelease): Promise<void> {
  const now = await editionSources(workspace, document.id);
  const isSame =
    now?.sha256 === sources.sha256 &&
    gitLine(workspace.root, 'rev-parse', 'HEAD') === repository.head &&
    uncommitted(repository, sources.files).length === 0;
  if (!isSame) throw new CannotRun(say('cannot-run.changed-meanwhile', {}));
}

function recordOf(
  { document, sources, repository, openPoints, records }: ReadyRelease,
  files: readonly FrozenFile[],
  { acceptOpenPoints, approvedBy }: ReleaseOptions,
): ReleaseRecord {
  const { id, config } = document;
  const version = config.version ?? '';
  return {
    document: id,
    title: config.title,
    language: config.language,
    version,
    date: config.date ?? '',
    previous: records.at(-1)?.version ?? null,
    changes: config.history.find((entry) => entry.version === version)?.changes ?? [],
    source: { commit: repository.head, tag: tagOf(id, version), sha256: sources.sha256 },
    openPoints,
    acceptedBecause: openPoints.length === 0 ? null : (acceptOpenPoints?.trim() ?? null),
    approvedBy: approvedBy?.trim() ?? null,
    files: [...files],
    withdrawn: null,
    mendedBy: null,
  };
}

/** Whether git passes over frozen files already, as whoever keeps the repository has it. */
const isIgnored = (root: string, { document, version }: ReleaseRecord): boolean =>
  gitLine(root, 'check-ignore', '--quiet', `${frozenFolder(document, version)}/file`) !== null;

/** What is new, as a paragraph; none where nothing is said. */
const listed = ({ changes }: ReleaseRecord): string[] =>
  changes.length === 0 ? [] : [changes.map((change) => `- ${change}`).join('\n')];
