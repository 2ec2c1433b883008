import { collapseSpaces } from '../content/text-run.ts';
import { decodeText, encodeText } from '../object/text-string.ts';
import type { PdfDict } from '../object/types.ts';
import { elementText, headingText } from '../structure/element-text.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 32000-1, 12.3.3: an outline item says what it leads to. Chromium makes one of each heading with all that stands in it, also soft
 * hyphens and the numbers of footnotes: those titles become what the heading says.
 */
export const outlineTitles: Pass = {
  name: 'outline-titles',
  run({ document, contents, tree }) {
    const headings = tree.elements().filter(({ role }) => /^H[1-6]$/.test(role));
    const items = itemsOf(document.catalog.dict('Outlines')?.dict('First'));
    if (items.length !== headings.length) return;
    for (const [index, heading] of headings.entries()) {
      const title = items[index]?.string('Title');
      const text = headingText(heading, contents);
      const written = title ? decodeText(title) : '';
      if (written.includes('\u00AD') || text !== elementText(heading, contents))
        items[index]?.set('Title', encodeText(collapseSpaces(text)));
    }
  },
};

function itemsOf(first: PdfDict | undefined): PdfDict[] {
  const items: PdfDict[] = [];
  for (let item = first; item; item = item.dict('Next')) items.push(item, ...itemsOf(item.dict('First')));
  return items;
}
