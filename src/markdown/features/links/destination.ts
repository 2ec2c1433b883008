import path from 'node:path';
import { pathsFor } from '../../../document/site-roots.ts';
import type { RenderContext } from '../../feature.ts';
import type { ChapterOutline } from '../../outline.ts';
import { decodedUrl, schemeOf } from '../../url.ts';

/** What a relative address in a chapter leads to. Paths are from the workspace root, with `/`. */
export type Destination =
  /** A chapter of the document, or a heading in it. */
  | { readonly kind: 'chapter'; readonly id: string }
  | { readonly kind: 'missing-heading'; readonly chapter: string; readonly name: string }
  /** A Markdown file that is no chapter, or a folder without one. */
  | { readonly kind: 'unlisted'; readonly file: string }
  | { readonly kind: 'folder'; readonly file: string }
  | { readonly kind: 'file'; readonly file: string; readonly bytes: number }
  | {
      readonly kind: 'missing';
      readonly file: string;
      readonly nearest: string | null;
      readonly called?: string | undefined;
    }
  | { readonly kind: 'outside' };

type Context = Pick<RenderContext, 'file' | 'outline' | 'roots' | 'linkedFile'>;

const MARKDOWN = /\.(?:md|markdown)$/i;

/** Whether an address is a path from the chapter or the workspace, and not one of the web or an id. */
export const isRelative = (url: string): boolean => schemeOf(url) === null && !/^(?:#|\/\/|$)/.test(url);

/** Whether a reference without text may take it from where it leads: a Markdown file is probably a chapter. */
export const leadsToMarkdown = (url: string): boolean =>
  isRelative(url) && MARKDOWN.test(url.split(/[?#]/, 1)[0] ?? '');

/** Jekyll's name for where its site stands. */
const SITE = /^\{\{\s*site\.(?:baseurl|url)\s*\}\}(?=\/|$)/;
/** What a leading `/` is looked for on, where it is not here. */
const ELSEWHERE: ReadonlySet<Destination['kind']> = new Set(['missing', 'outside', 'folder']);

/** Finds what a relative address leads to, as GitHub and MkDocs do: from the chapter's folder, with a leading `/` from the site's root. */
export function destinationOf(url: string, context: Context): Destination {
  const [address = '', fragment = ''] = url.split('#', 2);
  const written = decodedUrl(address.split('?', 1)[0] ?? '').normalize('NFC');
  const target = SITE.test(written) ? path.posix.join('/', written.replace(SITE, '')) : written;
  let likeliest: Destination | undefined;
  for (const file of pathsFor(target, context.file, context.roots)) {
    const found = destinationAt(file, target.endsWith('/'), fragment, context);
    if (!ELSEWHERE.has(found.kind)) return found;
    likeliest ??= found;
  }
  return likeliest ?? { kind: 'outside' };
}

/** What stands at a path from the workspace root. */
function destinationAt(joined: string, isFolder: boolean, fragment: string, context: Context): Destination {
  const file = joined.replace(/(?<=.)\/$/, '');
  if (file === '..' || file.startsWith('../')) return { kind: 'outside' };
  const listed = chapterAt([file], isSameFile, context);
  if (listed !== null) return inChapter(listed, fragment, context);
  const there = context.linkedFile(file);
  if (there.kind === 'file' && !isFolder) {
    return MARKDOWN.test(file) ? { kind: 'unlisted', file } : there;
  }
  const chapter = chapterAt(chaptersFor(file), isSamePage, context);
  if (chapter !== null) return inChapter(chapter, fragment, context);
  if (there.kind === 'folder') return { kind: 'folder', file };
  if (there.kind === 'outside') return { kind: 'outside' };
  return there.kind === 'missing' ? { ...there, file } : { kind: 'missing', file, nearest: null };
}

/** The files that a folder or page of a website can stand for: `kap/`, and `b/` or `b.html` for `b.md`. */
function chaptersFor(file: string): string[] {
  const page = file.replace(/\/index\.html?$|\.html?$/i, '');
  const folder = page === '.' ? '' : `${page}/`;
  return [`${folder}index.md`, `${folder}README.md`, `${page}.md`];
}

function chapterAt(
  files: readonly string[],
  isSame: (one: string, other: string) => boolean,
  { outline }: Context,
): ChapterOutline | null {
  for (const wanted of files) {
    const found = outline.chapters.find(({ file }) => isSame(file, wanted));
    if (found !== undefined) return found;
  }
  return null;
}

/** `README.md` may be written in capitals or not. */
function isSameFile(one: string, other: string): boolean {
  const plain = (file: string) => file.normalize('NFC').replace(/(?<=^|\/)readme\.md$/i, 'README.md');
  return plain(one) === plain(other);
}

/** Pages of a website have small letters in their addresses (Hugo). */
const isSamePage = (one: string, other: string): boolean =>
  isSameFile(one.toLowerCase(), other.toLowerCase());

function inChapter(chapter: ChapterOutline, fragment: string, { outline }: Context): Destination {
  if (fragment === '') return { kind: 'chapter', id: chapter.id };
  const name = decodedUrl(fragment);
  const { anchors, targets } = outline;
  const id =
    anchors.renamed(name, chapter.file) ?? anchors.inFile(name, chapter.file) ?? anchors.given(name, targets);
  return id === null ? { kind: 'missing-heading', chapter: chapter.file, name } : { kind: 'chapter', id };
}
