import path from 'node:path';
import { gitLine } from '../files/git.ts';
import { GitFiles, tagsAround } from '../files/git-files.ts';
import { namesIn, type ReadLog } from '../files/read-log.ts';
import { problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
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

/**
 * The files of a workspace as they were in the release of a document that comes before its own version: the newest of those that have a tag
 * or a record. Null where there is none, or with what is wrong.
 *
 * @throws CannotRun when there is no git
 */
export function filesOfEarlierRelease(
  { root, files }: Workspace,
  { id, config, placeOf }: Document,
): Outcome<{ readonly version: string; readonly files: GitFiles } | null> {
  const { version } = config;
  if (version === null) return none();
  noteTags(root, id, files.log);
  const tagged = taggedVersions(tagsAround(root), id);
  const recorded = files
    .files(`${RELEASED_FOLDER}/${id}`)
    .flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
    .filter((name) => VERSION.test(name));
  const earlier = [...tagged, ...recorded]
    .filter((other) => compareVersions(other, version) < 0)
    .sort(compareVersions)
    .at(-1);
  const place = placeOf(['showChanges']);
  if (earlier === undefined) return none(problem('no-earlier-release', { document: id, version }, place));
  const tag = tagOf(id, earlier);
  // A clone need not have all tags.
  if (!tagged.includes(earlier))
    return none(problem('missing-earlier-release', { document: id, version: earlier, tag }, place));
  return { value: { version: earlier, files: new GitFiles(root, `refs/tags/${tag}`) }, problems: [] };
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
