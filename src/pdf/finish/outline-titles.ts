import { collapseSpaces } from '../content/text-run.ts';
import { decodeText, encodeText } from '../object/text-string.ts';
import type { PdfDict } from '../object/types.ts';
import { headingText } from '../structure/element-text.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 32000-1, 12.3.3: an outline item says what it leads to. Chromium makes one of each heading with all that is painted for it: soft hyphens,
 * the numbers of footnotes, its text twice at the top of a page, and no space where its lines end. Those titles become what the heading says.
 */
export const outlineTitles: Pass = {
  name: 'outline-titles',
  run({ document, contents, tree, options }) {
    const headings = tree.elements().filter(({ role }) => /^H[1-6]$/.test(role));
    const items = itemsOf(document.catalog.dict('Outlines')?.dict('First'));
    if (items.length !== headings.length) return;
    const known = new Map(options.headings?.map((text) => [letters(text), plain(text)]));
    for (const [index, heading] of headings.entries()) {
      const written = items[index]?.string('Title');
      const text = headingText(heading, contents);
      const title = known.get(letters(text)) ?? plain(text);
      if (!written || decodeText(written) !== title) items[index]?.set('Title', encodeText(title));
    }
  },
};

/** What nobody sees: soft hyphens, and marks of where a word may or may not break. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
const plain = (text: string): string => collapseSpaces(text.replace(INVISIBLE, ''));
const letters = (text: string): string => plain(text).replaceAll(' ', '');

function itemsOf(first: PdfDict | undefined): PdfDict[] {
  const items: PdfDict[] = [];
  for (let item = first; item; item = item.dict('Next')) items.push(item, ...itemsOf(item.dict('First')));
  return items;
}
