import path from 'node:path';
import type { Files } from '../../files/files.ts';
import type { Language } from '../../language/index.ts';
import { type ChapterOrder, isMarkdown } from './chapter-order.ts';

/** Files that tell of a repository, and are no part of the document in it. They are written in capitals by convention. */
const ABOUT_REPOSITORY =
  /^(?:AUTHORS|CHANGELOG|CHANGES|CODEOWNERS|CODE_OF_CONDUCT|CONTRIBUTING|CONTRIBUTORS|COPYING|EMERITUS|GOVERNANCE|HACKING|HISTORY|LICEN[CS]E|MAINTAINERS|NEWS|NOTICE|RELEASES|SECURITY|SUPPORT|TODO)\b/;
/** What begins with a point or an underscore is no page to GitHub, Jekyll and Docusaurus either. */
const HIDDEN = /^[._]/;
/** Folders of other people's packages, and kl-docs's own output. */
const NOT_WRITTEN = new Set(['node_modules', 'out']);
/** What a folder's first page is called, in this order. */
const FIRST = ['index', 'readme'];

/**
 * All Markdown in a folder, in the order of a table of contents: a folder's `index.md` or `README.md`, then its files, then the folders in it; by name,
 * numbers by their value (9 before 10).
 *
 * @param language whose alphabet it is
 */
export function chaptersByName(files: Files, folder: string, language: Language): ChapterOrder {
  const collator = new Intl.Collator(language, { numeric: true });
  const leftOut: string[] = [];
  const below = (here: string): string[] => {
    const names = files.files(here).filter((name) => isMarkdown(name) && !HIDDEN.test(name));
    const pages = names.filter((name) => !ABOUT_REPOSITORY.test(name));
    leftOut.push(...names.filter((name) => !pages.includes(name)).map((name) => path.posix.join(here, name)));
    const folders = files.folders(here).filter((name) => !HIDDEN.test(name) && !NOT_WRITTEN.has(name));
    return [
      ...pages
        .sort((a, b) => rank(a) - rank(b) || collator.compare(a, b))
        .map((name) => path.posix.join(here, name)),
      ...folders.sort(collator.compare).flatMap((name) => below(path.posix.join(here, name))),
    ];
  };
  const chapters = below(folder).map((file) => ({ file, mentioned: { file } }));
  return { file: null, folder, chapters, title: null, description: null, language: null, leftOut };
}

function rank(name: string): number {
  const at = FIRST.indexOf(name.replace(/\.\w+$/, '').toLowerCase());
  return at === -1 ? FIRST.length : at;
}
