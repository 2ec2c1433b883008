import { existsSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { RELEASED_FOLDER } from '../document/releases.ts';
import { GitFailed, git, gitLine } from '../files/git.ts';
import { sha256 } from '../files/hash.ts';
import { remove } from '../files/remove.ts';
import { removeAside, writeAside } from '../files/write-aside.ts';
import { locked } from '../output/lock.ts';
import { frozenFolder, recordFile } from '../release/record.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { hasTag, putTag } from './repository.ts';

const journalSchema = z.strictObject({
  document: z.string(),
  version: z.string(),
  /** With its paragraphs. */
  tag: z.strictObject({ name: z.string(), message: z.array(z.string()) }),
  /** What is written, from the workspace root, with the sum of its text. */
  files: z.array(z.strictObject({ path: z.string(), sha256: z.string() })),
});

/**
 * What a release is about to do, which stands in a file until it is done: so the next one knows of a release that was killed, or whose machine
 * was, and finishes it or takes it back.
 */
export type ReleaseJournal = z.infer<typeof journalSchema>;

/** A text that a release writes, by its path from the workspace root. */
export interface WrittenText {
  readonly path: string;
  readonly text: string;
}

const JOURNAL = `${RELEASED_FOLDER}/.unfinished.json`;
const fileIn = (root: string): string => path.join(root, JOURNAL);

/** Notes what is about to be done. */
export function beginJournal(
  root: string,
  { texts, ...about }: Omit<ReleaseJournal, 'files'> & { readonly texts: readonly WrittenText[] },
): ReleaseJournal {
  const journal = { ...about, files: texts.map(({ path, text }) => ({ path, sha256: sha256(text) })) };
  removeAside(fileIn(root));
  writeAside(fileIn(root), JSON.stringify(journal));
  return journal;
}

/** Writes a text into its file. A byte order mark that the file has stays. */
export function writeText(root: string, { path: file, text }: WrittenText): void {
  const target = path.join(root, file);
  const hasMark = existsSync(target) && readFileSync(target, 'utf8').startsWith(MARK);
  mkdirSync(path.dirname(target), { recursive: true });
  writeAside(target, (hasMark ? MARK : '') + text);
}

const MARK = '\uFEFF';

export const endJournal = (root: string): void => remove(fileIn(root));

/**
 * The release that has been begun and not ended; null where there is none.
 *
 * @throws CannotRun where what it was about cannot be read any more
 */
export function readJournal(root: string): ReleaseJournal | null {
  const file = fileIn(root);
  if (!existsSync(file)) return null;
  try {
    return journalSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new CannotRun(say('cannot-run.broken-journal', { file: JOURNAL }), { cause });
  }
}

/**
 * Takes back what a release has written: what git has of it is as it has it, the rest is not there. A file that somebody has written anew since
 * stays.
 */
export function takeBack(root: string, { document, version, files }: ReleaseJournal): void {
  for (const { path: file, sha256: sum } of files) {
    const target = path.join(root, file);
    removeAside(target);
    if (!existsSync(target) || sha256(readFileSync(target, 'utf8').replace(MARK, '')) !== sum) continue;
    gitLine(root, 'reset', '--quiet', '--', file);
    if (gitLine(root, 'cat-file', '-e', `HEAD:./${file}`) === null) remove(target);
    else git(root, 'checkout', '--quiet', 'HEAD', '--', file);
  }
  const folder = path.join(root, frozenFolder(document, version));
  remove(folder);
  endJournal(root);
  removeEmpty(path.dirname(folder), root);
}

/** A release that had not ended, and what became of it. */
export interface SettledRelease extends Pick<ReleaseJournal, 'document' | 'version'> {
  readonly became: 'finished' | 'undone';
}

/** Ends a release that was killed: with its tag, where it had committed, else it is taken back. Null where there is none. */
export async function settleUnfinished(root: string, signal?: AbortSignal): Promise<SettledRelease | null> {
  if (readJournal(root) === null) return null;
  return locked(path.join(root, RELEASED_FOLDER), async () => settle(root), { signal });
}

/** @throws CannotRun with what git says */
function settle(root: string): SettledRelease | null {
  // Another may have been at work until now, and have ended.
  const journal = readJournal(root);
  if (journal === null) return null;
  const { document, version, tag } = journal;
  const record = recordFile(document, version);
  try {
    const commit = gitLine(root, 'log', '-1', '--format=%H', '--diff-filter=A', '--', record) ?? '';
    const isCommitted = commit !== '';
    if (!isCommitted) takeBack(root, journal);
    else if (!hasTag({ root }, tag.name)) putTag(root, tag, commit);
    endJournal(root);
    return { document, version, became: isCommitted ? 'finished' : 'undone' };
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    throw new CannotRun(say('cannot-run.git-refused', { reason: error.message }), { cause: error });
  }
}

/** A folder and those above it, as far as they are empty. */
function removeEmpty(folder: string, root: string): void {
  if (folder === root) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  removeEmpty(path.dirname(folder), root);
}
