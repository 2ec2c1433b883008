import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';
import { siteAround } from './site-around.ts';

export const WORKSPACE_FILE = 'kl-docs.yml';

/**
 * The nearest folder at or above `from` that has a `kl-docs.yml`.
 *
 * @throws CannotRun when there is none.
 */
export function findWorkspace(from: string): string {
  const found = workspaceAround(path.resolve(from));
  if (found !== null) return found;
  throw new CannotRun(say('cannot-run.no-workspace', { file: WORKSPACE_FILE, folder: path.resolve(from) }));
}

/** Which documents a run is about. */
interface Wanted {
  /** The workspace's folder; of documents outside any workspace that of their MkDocs site, else their own. */
  readonly root: string;
  /** Names of folders in `content/`, and paths from the root, which begin with `./`; none where all are meant. */
  readonly documents: readonly string[];
}

/**
 * Finds what was asked for: documents by their names, folders of Markdown, Markdown files.
 *
 * @param cwd from where paths count
 * @throws CannotRun when there is no workspace and no path, and when not all lies in one workspace.
 */
export function findDocuments(cwd: string, asked: readonly string[]): Wanted {
  const around = workspaceAround(path.resolve(cwd));
  const found = asked.map((name): Wanted => {
    const target = path.resolve(cwd, name);
    if (around !== null && !looksLikePath(name) && isDocument(around, name))
      return { root: around, documents: [name] };
    if (isFolder(target) || isMarkdownFile(target)) return documentAt(target);
    if (around !== null && !looksLikePath(name)) return { root: around, documents: [name] };
    const key = existsSync(target) ? 'cannot-run.no-markdown' : 'cannot-run.no-such-path';
    throw new CannotRun(say(key, { target }));
  });
  const roots = [...new Set(found.map(({ root }) => root))];
  if (roots.length > 1) throw new CannotRun(say('cannot-run.several-workspaces', { names: asked }));
  const [root = findWorkspace(cwd)] = roots;
  const whole = found.some(({ documents }) => documents.length === 0);
  return { root, documents: whole ? [] : found.flatMap(({ documents }) => documents) };
}

/** What a folder or a Markdown file stands for: all documents of a workspace, one in its `content/`, or one by itself. */
function documentAt(target: string): Wanted {
  const folder = isFolder(target) ? target : path.dirname(target);
  const root = workspaceAround(folder) ?? siteAround(folder) ?? folder;
  const place = path.relative(root, target).split(path.sep).join('/');
  if (place === '' && existsSync(path.join(root, WORKSPACE_FILE)) && isFolder(path.join(root, 'content')))
    return { root, documents: [] };
  const [, name] = /^content\/([^/]+)$/.exec(place) ?? [];
  if (name !== undefined && isDocument(root, name)) return { root, documents: [name] };
  return { root, documents: [`./${place}`] };
}

/** The nearest folder at or above one that is a workspace; null where none is. */
export function workspaceAround(from: string): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, WORKSPACE_FILE))) return folder;
    if (folder === path.dirname(folder)) return null;
  }
}

const isDocument = (root: string, name: string): boolean =>
  existsSync(path.join(root, 'content', name, 'document.yml'));

const isFolder = (target: string): boolean =>
  statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;

const isMarkdownFile = (target: string): boolean => /\.(?:md|markdown)$/i.test(target) && existsSync(target);

const looksLikePath = (name: string): boolean => /[\\/]|^\.|\.(?:md|markdown)$/i.test(name);
