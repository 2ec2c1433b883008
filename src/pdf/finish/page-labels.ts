import { type ContentStream, contains } from '../content/content-stream.ts';
import type { PdfDocument } from '../object/document.ts';
import { PdfName } from '../object/types.ts';
import { romanValue } from './list-numbering.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 32000-1, 12.4.2: what a viewer calls a page is the number that is printed on it, also where it is roman or begins anew. It is read
 * from the margin boxes: of the numbers there the one that goes on from page to page.
 */
export const pageLabels: Pass = {
  name: 'page-labels',
  run({ document, pages, contents }) {
    if (document.catalog.has('PageLabels')) return;
    labelPages(
      document,
      pages.map(({ ref }) => marginWords(contents.get(ref.number))),
    );
  },
};

/** @param words what stands in the margins of each page */
export function labelPages(document: PdfDocument, words: readonly (readonly string[])[]): void {
  const ranges = labelRanges(words);
  if (ranges.length === 0) return;
  const numbers = ranges.flatMap(({ page, style, value }) => [
    page,
    document.newDict(style === null ? {} : { S: PdfName.of(style), St: value }),
  ]);
  document.catalog.set('PageLabels', document.newDict({ Nums: document.newArray(numbers) }));
}

/** Decimal, small roman and large roman numbers, as the file calls them. */
type Style = 'D' | 'r' | 'R';

/** Pages that are counted on. */
interface LabelRange {
  /** Its first page, counted from 0. */
  readonly page: number;
  /** Null for pages without a number. */
  readonly style: Style | null;
  /** The number of its first page. */
  readonly value: number;
}

export function marginWords(content: ContentStream | undefined): string[] {
  const area = content?.firstClip;
  return (content?.unmarked ?? []).flatMap(({ text, beforeClip }) =>
    text && beforeClip && !(area && contains(area, text.first))
      ? (text.text.match(/[\p{L}\d]+/gu) ?? [])
      : [],
  );
}

/**
 * How the pages are numbered, by the words in their margins. A page without any is counted with those around it. Empty where no number
 * goes on.
 */
export function labelRanges(pages: readonly (readonly string[])[]): LabelRange[] {
  const ranges: LabelRange[] = [];
  const count = (page: number, range: LabelRange, at: number): number =>
    (pages[page] ?? []).filter((word) => isNumber(word, range, at)).length;
  for (const [page, words] of pages.entries()) {
    const current = ranges.at(-1);
    if (words.length === 0 || (current && count(page, current, page) > 0)) continue;
    const next = pages.findIndex((others, index) => index > page && others.length > 0);
    // It gives way to its follower on the next page, where that of a date or a version stands still.
    const goesOn = (range: LabelRange): boolean =>
      count(page, range, page) > count(next, range, page) &&
      count(next, range, next) > count(page, range, next);
    const begun = words.flatMap((word) => numbersIn(word, page)).find((range) => next > 0 && goesOn(range));
    if (begun) ranges.push(begun);
  }
  const [first] = ranges;
  if (!first || first.page === 0) return ranges;
  const before = first.value - first.page;
  if (before >= 1) return [{ ...first, page: 0, value: before }, ...ranges.slice(1)];
  return [{ page: 0, style: null, value: 1 }, ...ranges];
}

function isNumber(word: string, range: LabelRange, page: number): boolean {
  const value = range.value + page - range.page;
  return numbersIn(word, page).some((number) => number.style === range.style && number.value === value);
}

function numbersIn(word: string, page: number): LabelRange[] {
  if (/^\d{1,5}$/.test(word)) return [{ page, style: 'D', value: Number(word) }];
  if (/^[ivxlc]+$/.test(word)) return [{ page, style: 'r', value: romanValue(word) }];
  if (/^[IVXLC]+$/.test(word)) return [{ page, style: 'R', value: romanValue(word) }];
  return [];
}
