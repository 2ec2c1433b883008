import type { RenderedDocument } from '../markdown/types.ts';

/** The pages of an edition on the website that are no chapters, by what they are. */
export const OTHER_PAGES = {
  entry: 'index.html',
  changes: 'changes.html',
  openPoints: 'open-points.html',
  termIndex: 'term-index.html',
} as const;

/** Beside them: which section stands on which of them, and what sections were called in the edition before. */
export const SECTIONS_FILE = 'sections.json';

/** Of the guide's template: the sections of a document that are no chapters, and the pages that have them. */
const OTHER_IDS: ReadonlyMap<string, string> = new Map([
  ['open-points', OTHER_PAGES.openPoints],
  ['term-index', OTHER_PAGES.termIndex],
  ['document-history', OTHER_PAGES.changes],
]);

/** The file of each chapter's page, in order: called as the chapter's id, which is unique and holds when chapters are put in before it. */
export function chapterPages({ chapters }: Pick<RenderedDocument, 'chapters'>): string[] {
  const taken = new Set<string>(Object.values(OTHER_PAGES));
  return chapters.map(({ id }) => {
    // Windows and macOS do not tell names apart by case.
    const base = (id || 'chapter').toLowerCase();
    let file = `${base}.html`;
    for (let count = 2; taken.has(file); count++) file = `${base}-${count}.html`;
    taken.add(file);
    return file;
  });
}

/** The file of the page on which each id of a document stands. */
export function pagesOfIds({ chapters }: Pick<RenderedDocument, 'chapters'>): Map<string, string> {
  const files = chapterPages({ chapters });
  const pages = new Map(OTHER_IDS);
  for (const [index, { html }] of chapters.entries())
    for (const [, id = ''] of html.matchAll(/\sid="([^"]+)"/g)) pages.set(id, files[index] ?? '');
  return pages;
}
