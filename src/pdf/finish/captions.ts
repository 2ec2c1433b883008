import { collapseSpaces } from '../content/text-run.ts';
import type { PdfDocument } from '../object/document.ts';
import { encodeText } from '../object/text-string.ts';
import { PdfArray } from '../object/types.ts';
import { elementText } from '../structure/element-text.ts';
import { rowsOf } from '../structure/table-grid.ts';
import type { Element } from '../structure/tree.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 32000-1, 14.8.4.3.4 and 14.8.4.5: the caption of a table or a picture is its first or last child. Chromium puts the two side by
 * side into what stands for the HTML element `figure`; with several pictures in it the caption belongs to none of them alone.
 * A large table has its caption as its summary too (14.8.5.7), so that who goes past it knows what it holds.
 */
export const captions: Pass = {
  name: 'captions',
  run({ document, contents, tree }) {
    for (const group of tree.elements()) {
      const elements = group.kids.filter((kid) => kid.kind === 'element');
      const [caption, ...otherCaptions] = elements.filter(({ role }) => role === 'Caption');
      const [captioned, ...others] = elements.filter(({ role }) => role === 'Table' || role === 'Figure');
      if (group.role !== 'Div' || !caption || !captioned || otherCaptions.length || others.length) continue;
      const isFirst = group.kids.indexOf(caption) < group.kids.indexOf(captioned);
      tree.setKids(captioned, isFirst ? [caption, ...captioned.kids] : [...captioned.kids, caption]);
      tree.setKids(
        group,
        group.kids.filter((kid) => kid !== caption),
      );
      if (group.kids.length === 1) tree.unwrap(group);
      if (captioned.role === 'Table' && isLarge(captioned))
        summarize(document, captioned, collapseSpaces(elementText(caption, contents)));
    }
  },
};

/** More rows than are kept in mind, or more than a page has room for. */
const isLarge = (table: Element): boolean => rowsOf(table).length > MANY || pagesOf(table).size > 1;
const MANY = 10;

function pagesOf(element: Element, pages = new Set<number | undefined>()): Set<number | undefined> {
  for (const kid of element.kids) {
    if (kid.kind === 'element') pagesOf(kid, pages);
    else pages.add(kid.page?.number);
  }
  return pages;
}

function summarize(document: PdfDocument, table: Element, text: string): void {
  const old = table.dict.raw('A');
  const owners = table.dict.get('A');
  const attributes = owners instanceof PdfArray ? owners.items : old === undefined ? [] : [old];
  const summary = document.newDict({ O: '/Table', Summary: encodeText(text) });
  table.dict.set('A', document.newArray([...attributes, summary]));
}
