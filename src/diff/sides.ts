import { statSync } from 'node:fs';
import path from 'node:path';
import { taggedVersions, tagOf } from '../document/releases.ts';
import { VERSION } from '../document/versions.ts';
import { GitFiles, tagsAround } from '../files/git-files.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { findDocuments, workspaceAround } from '../workspace/find.ts';
import { type Sources, sourcesIn } from '../workspace/workspace.ts';

/** From where one side of a comparison is read. */
export interface Side {
  /** The version, commit or folder that was asked for; null for the workspace as it is. */
  readonly name: string | null;
  readonly sources: Sources;
  /** The document's name, or its path from the root. */
  readonly document: string;
  /** Whether it is files that can still be mended, and no commit. */
  readonly isFolder: boolean;
}

export interface Sides {
  /** The workspace in which the comparison is made. */
  readonly root: string;
  readonly before: Side;
  readonly after: Side;
}

/** What was asked for, as it was typed. */
export interface AskedSides {
  /** A document by name or path. */
  readonly document: string;
  /** A version, a commit, or a folder; the last release where absent. */
  readonly before?: string | undefined;
  /** The workspace as it is, where absent. */
  readonly after?: string | undefined;
}

/**
 * Finds both sides. A version is the tag `guide/v1.7`, `v1.7` or `1.7`.
 *
 * @param cwd from where paths count
 * @throws CannotRun where there is no such document, version, commit or folder, or nothing has been released
 */
export function findSides(cwd: string, { document, before, after }: AskedSides): Sides {
  const two =
    after === undefined &&
    before !== undefined &&
    isFolder(path.resolve(cwd, document)) &&
    isFolder(path.resolve(cwd, before));
  if (two)
    return {
      root: rootOf(cwd, document),
      before: folderSide(cwd, document, null),
      after: folderSide(cwd, before, null),
    };
  const { root, documents } = findDocuments(cwd, [document]);
  const id = documents[0] ?? document;
  const here: Side = { name: null, sources: sourcesIn(root), document: id, isFolder: true };
  const side = (name: string): Side => {
    if (VERSION.test(name)) return commitSide(here, name, refOf(root, id, name));
    return looksLikeFolder(cwd, name) ? folderSide(cwd, name, id) : commitSide(here, name, name);
  };
  return {
    root,
    before: side(before ?? lastRelease(root, id)),
    after: after === undefined ? here : side(after),
  };
}

const rootOf = (cwd: string, folder: string): string => findDocuments(cwd, [folder]).root;

const commitSide = ({ sources, document }: Side, name: string, ref: string): Side => ({
  name,
  sources: { ...sources, files: new GitFiles(sources.files.root, ref) },
  document,
  isFolder: false,
});

/** A folder of Markdown, or another workspace with the same document in it. */
function folderSide(cwd: string, name: string, id: string | null): Side {
  const folder = path.resolve(cwd, name);
  const isWorkspace = id !== null && workspaceAround(folder) === folder;
  const { root, documents } = isWorkspace ? { root: folder, documents: [id] } : findDocuments(cwd, [name]);
  return { name, sources: sourcesIn(root), document: documents[0] ?? name, isFolder: true };
}

const isFolder = (target: string): boolean =>
  statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** `guide/v1.7` may be a tag: only what is there as a folder and not as a name of git is one. */
const looksLikeFolder = (cwd: string, name: string): boolean => {
  const target = path.resolve(cwd, name);
  return isFolder(target) && (/^[./~]|\\/.test(name) || !tagsAround(cwd).includes(name));
};

/** The name that git has a version by. */
function refOf(root: string, document: string, version: string): string {
  const tags = tagsAround(root);
  const found = [tagOf(document, version), `v${version}`, version].find((name) => tags.includes(name));
  if (found !== undefined) return `refs/tags/${found}`;
  const known = taggedVersions(tags, document);
  throw new CannotRun(say('cannot-run.no-such-edition', { document, version, known }));
}

function lastRelease(root: string, document: string): string {
  const last = taggedVersions(tagsAround(root), document).at(-1);
  if (last !== undefined) return last;
  throw new CannotRun(say('cannot-run.nothing-released', { document }));
}
