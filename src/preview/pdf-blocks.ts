import { PageContents } from '../pdf/content/page-content.ts';
import type { TextRun } from '../pdf/content/text-run.ts';
import { pageNumbers } from '../pdf/object/destinations.ts';
import { PdfDocument } from '../pdf/object/document.ts';
import { readPages } from '../pdf/object/pages.ts';
import { INLINE_ROLES } from '../pdf/structure/roles.ts';
import { type ContentItem, type Element, StructureTree } from '../pdf/structure/tree.ts';

/** What of a block stands on one page, in parts of the page's width and height from its upper left corner. */
export interface PdfFragment {
  /** Counted from 0. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A paragraph, heading, item or row of a PDF, in reading order. */
export interface PdfBlock {
  readonly text: string;
  readonly isHeading: boolean;
  readonly fragments: readonly PdfFragment[];
}

/** What belongs to the block around it: a row is read as a whole. */
const WITHIN = new Set([...INLINE_ROLES, 'NonStruct', 'TD', 'TH', 'LBody']);
/** Its entries say what headings say. */
const CONTENTS = 'TOC';
/** Of the size of its letters, above and below the line that they stand on. */
const [ASCENT, DESCENT] = [0.95, 0.3];

/** The blocks with text of a tagged PDF; none of one that is not tagged. */
export function blocksOfPdf(bytes: Uint8Array): PdfBlock[] {
  const document = new PdfDocument(bytes);
  const pages = readPages(document);
  const contents = new PageContents(document, pages);
  const numbers = pageNumbers(pages);
  const boxes = pages.map(({ dict }) => dict.numbers('MediaBox') ?? [0, 0, 1, 1]);
  const blocks: PdfBlock[] = [];

  const runsOf = ({ owner, id }: ContentItem): TextRun[] =>
    (contents.get(owner?.number ?? -1)?.sequences.get(id)?.texts ?? []).map(({ run }) => run);
  const read = (element: Element): void => {
    if (element.role === CONTENTS) return;
    const inner: Element[] = [];
    const items = itemsOf(element, inner);
    const texts = items.flatMap((item) => runsOf(item).map(({ text }) => text));
    if (texts.some((text) => text.trim() !== ''))
      blocks.push({
        text: texts.join(''),
        isHeading: /^H\d*$/.test(element.role),
        fragments: fragmentsOf(items),
      });
    inner.forEach(read);
  };
  const fragmentsOf = (items: readonly ContentItem[]): PdfFragment[] => {
    const byPage = Map.groupBy(items, ({ page }) => (numbers.get(page?.number ?? -1) ?? 0) - 1);
    return [...byPage].flatMap(([page, ofPage]) => {
      const box = boxes[page];
      const runs = ofPage.flatMap(runsOf).filter(({ text }) => text.trim() !== '');
      return box === undefined || runs.length === 0 ? [] : [fragmentOf(page, box, runs)];
    });
  };
  StructureTree.read(document)?.kids.forEach(read);
  return blocks;
}

/** The content of a block without that of the blocks in it, which are gathered. */
function itemsOf(element: Element, inner: Element[]): ContentItem[] {
  return element.kids.flatMap((kid): ContentItem[] => {
    if (kid.kind === 'content') return [kid];
    if (kid.kind === 'object') return [];
    if (WITHIN.has(kid.role)) return itemsOf(kid, inner);
    inner.push(kid);
    return [];
  });
}

function fragmentOf(
  page: number,
  [left = 0, bottom = 0, right = 1, top = 1]: readonly number[],
  runs: readonly TextRun[],
): PdfFragment {
  const [width, height] = [right - left, top - bottom];
  const across = runs.flatMap(({ first, last, size }) => [first.x, last.x + size]);
  const highest = Math.max(...runs.map(({ first, size }) => first.y + ASCENT * size));
  const lowest = Math.min(...runs.map(({ last, size }) => last.y - DESCENT * size));
  return {
    page,
    left: (Math.min(...across) - left) / width,
    right: (Math.max(...across) - left) / width,
    top: (top - highest) / height,
    bottom: (top - lowest) / height,
  };
}
