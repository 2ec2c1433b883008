import path from 'node:path';
import type { Files } from '../files/files.ts';
import { gitLine } from '../files/git.ts';
import { GitFiles, tagsAround } from '../files/git-files.ts';
import { namesIn, type ReadLog } from '../files/read-log.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Document } from './document.ts';
import { compareVersions, VERSION } from './versions.ts';

/** Where records and frozen files of released editions stand, from the workspace root. */
export const RELEASED_FOLDER = 'released';

/** The tag of an edition's source. */
export const tagOf = (document: string, version: string): string => `${document}/v${version}`;

/** The versions of a document that have a tag of their own, the oldest first. */
export function taggedVersions(tags: readonly string[], document: string): string[] {
  const prefix = tagOf(document, '');
  return tags
    .flatMap((tag) => (tag.startsWith(prefix) ? [tag.slice(prefix.length)] : []))
    .filter((version) => VERSION.test(version))
    .sort(compareVersions);
}

/** The release of a document before another of its editions. */
export interface EarlierRelease {
  readonly version: string;
  readonly tag: string;
  /** The workspace's files as they were in it; null where its tag is not here, since a clone need not have all. */
  readonly files: GitFiles | null;
}

/**
 * The release that comes before a document's own version: the newest of those that have a tag or a record, and were not withdrawn. Null where
 * there is none.
 *
 * @throws CannotRun when there is no git
 */
export function earlierRelease(
  { root, files }: Workspace,
  { id, config: { version: own } }: Document,
): EarlierRelease | null {
  if (own === null) return null;
  noteTags(root, id, files.log);
  const tagged = taggedVersions(tagsAround(root), id);
  const recorded = files
    .files(`${RELEASED_FOLDER}/${id}`)
    .flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
    .filter((name) => VERSION.test(name));
  const version = [...tagged, ...recorded]
    .filter((other) => compareVersions(other, own) < 0)
    .sort(compareVersions)
    .findLast((other) => !isWithdrawn(files, `${RELEASED_FOLDER}/${id}/${other}.json`));
  if (version === undefined) return null;
  const tag = tagOf(id, version);
  const isHere = tagged.includes(version);
  return { version, tag, files: isHere ? new GitFiles(root, `refs/tags/${tag}`) : null };
}

/** By its record. What is wrong with one is told by those who read all of it (`release/records.ts`). */
function isWithdrawn(files: Files, file: string): boolean {
  const read = files.read(file);
  if ('problem' in read) return false;
  try {
    const record: unknown = JSON.parse(read.bytes.toString('utf8'));
    return (
      typeof record === 'object' && record !== null && 'withdrawn' in record && record.withdrawn !== null
    );
  } catch {
    return false;
  }
}

/** Notes where git keeps a document's tags: another tag may be another answer. */
function noteTags(root: string, document: string, log: ReadLog): void {
  const common = gitLine(root, 'rev-parse', '--git-common-dir');
  if (common === null) return;
  const folder = path.resolve(root, common);
  log.noteFile(path.join(folder, 'packed-refs'));
  const tags = path.join(folder, 'refs/tags', document);
  const names = namesIn(tags);
  log.sawFolder(tags, names);
  for (const name of names) log.noteFile(path.join(tags, name));
}
