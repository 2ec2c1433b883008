import type { PdfDocument } from '../object/document.ts';
import type { PdfDict, PdfObject, PdfRef } from '../object/types.ts';

/** An item of the outline (ISO 32000-1, 12.3.3), apart from where it stands in it. */
export interface Bookmark {
  readonly level: number;
  /** Its title, and what it leads to. */
  readonly entries: Readonly<Record<string, PdfObject>>;
}

/** What says where an item stands. */
const PLACE = new Set(['Parent', 'Prev', 'Next', 'First', 'Last', 'Count']);

/**
 * Takes the outline of a piece out of the document.
 *
 * @param levels those of the headings that it is made of; how deep an item stands where there are not as many
 */
export function readBookmarks(
  document: PdfDocument,
  catalog: PdfDict,
  levels: readonly number[],
): Bookmark[] {
  const items: { readonly dict: PdfDict; readonly depth: number }[] = [];
  const visit = (ref: PdfRef | undefined, depth: number): void => {
    for (let next = ref; next; ) {
      const dict = document.dict(next);
      document.remove(next);
      if (!dict) return;
      items.push({ dict, depth });
      visit(dict.ref('First'), depth + 1);
      next = dict.ref('Next');
    }
  };
  visit(catalog.dict('Outlines')?.ref('First'), 1);
  const root = catalog.ref('Outlines');
  if (root) document.remove(root);
  const known = items.length === levels.length;
  return items.map(({ dict, depth }, index) => ({
    level: known ? (levels[index] ?? depth) : depth,
    entries: Object.fromEntries([...dict.entries].filter(([key]) => !PLACE.has(key))),
  }));
}

interface Written {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly level: number;
  readonly kids: Written[];
}

/** Writes an outline, each item within the nearest before it that is of a higher level. */
export function writeBookmarks(
  document: PdfDocument,
  catalog: PdfDict,
  bookmarks: readonly Bookmark[],
): void {
  if (bookmarks.length === 0) return;
  const rootDict = document.newDict({ Type: '/Outlines' });
  const root: Written = { ref: document.add(rootDict), dict: rootDict, level: 0, kids: [] };
  const open = [root];
  for (const { level, entries } of bookmarks) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const dict = document.newDict(entries);
    const item = { ref: document.add(dict), dict, level, kids: [] };
    (open.at(-1) ?? root).kids.push(item);
    open.push(item);
  }
  link(root);
  catalog.set('Outlines', root.ref);
}

/** @returns how many items stand below one: all are open */
function link({ ref, dict, kids }: Written): number {
  let count = kids.length;
  for (const [index, kid] of kids.entries()) {
    kid.dict.set('Parent', ref);
    const [before, after] = [kids[index - 1], kids[index + 1]];
    if (before) kid.dict.set('Prev', before.ref);
    if (after) kid.dict.set('Next', after.ref);
    count += link(kid);
  }
  const [first, last] = [kids[0], kids.at(-1)];
  if (first && last) {
    dict.set('First', first.ref);
    dict.set('Last', last.ref);
    dict.set('Count', count);
  }
  return count;
}
