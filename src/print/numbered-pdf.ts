import type { Page } from 'puppeteer';
import { destinationPages } from '../pdf/inspect.ts';
import { hidePage, wantedPageNumbers, writePageNumbers } from './in-page/page-numbers.ts';
import { type Placeholder, setPlaceholders } from './in-page/placeholders.ts';
import { printToPdf } from './print-to-pdf.ts';

/** Page numbers did not come to rest, which a contents list that changes its own length could cause. */
export class UnstablePageNumbers extends Error {
  override readonly name = 'UnstablePageNumbers';
  readonly rounds = MAX_ROUNDS;
}

export interface NumberedPdf {
  /** The PDF as the browser made it. */
  readonly bytes: Uint8Array;
  /** The page numbers that stand in the elements with `data-page-of`, by id. */
  readonly pageNumbers: ReadonlyMap<string, number>;
  /** What finishing has to write in the place of digits, by the number of their mark. */
  readonly numerals: ReadonlyMap<string, string>;
  /** How often the page was printed. */
  readonly rounds: number;
}

/** How often pages are printed before their numbers have to have come to rest. */
export const MAX_ROUNDS = 4;

/**
 * Prints a page that is laid out. Chromium has no target-counter, so the pages of the named destinations are read from a PDF. Where all
 * numbers have room of their own and may come later, that is the only one. Else it is one in which nothing is painted, which takes
 * little more than the layout; the numbers are put into the elements with `data-page-of="id"`, and the page is printed until nothing moves.
 * In an element with `data-page-list` the items that repeat the page before them are hidden.
 *
 * @param late whether finishing writes numbers that have room
 * @throws UnstablePageNumbers after four rounds.
 */
export async function printNumbered(page: Page, html: string, late: boolean): Promise<NumberedPdf> {
  const wanted = new Set(html.includes('data-page-of') ? await page.evaluate(wantedPageNumbers) : []);
  const placeholders = late && wanted.size > 0 ? await page.evaluate(setPlaceholders, null) : null;
  let written = new Map<string, number>();
  for (let rounds = 1; rounds <= MAX_ROUNDS; rounds++) {
    const isFirst = rounds === 1 && wanted.size > 0;
    const bytes = await (isFirst && placeholders === null ? printHidden(page) : printToPdf(page, true));
    const pageNumbers = pageNumbersOf(wanted, bytes);
    const numerals = isFirst ? numeralsFor(placeholders, pageNumbers) : new Map<string, string>();
    if (numerals !== null && (isFirst || sameNumbers(pageNumbers, written)))
      return { bytes, pageNumbers, numerals, rounds };
    await page.evaluate(writePageNumbers, [...pageNumbers]);
    written = pageNumbers;
  }
  throw new UnstablePageNumbers();
}

/** Null where a number is not known, or has more digits than there is room for. */
export function numeralsFor(
  placeholders: readonly Placeholder[] | null,
  pageNumbers: ReadonlyMap<string, number>,
): Map<string, string> | null {
  if (placeholders === null) return null;
  const numerals = placeholders.map(({ mark, id }) => [mark, String(pageNumbers.get(id) ?? '')] as const);
  const fit = placeholders.every(({ digits, exact }, index) => {
    const length = numerals[index]?.[1].length ?? 0;
    return length > 0 && (exact ? length === digits : length <= digits);
  });
  return fit ? new Map(numerals) : null;
}

async function printHidden(page: Page): Promise<Buffer> {
  await page.evaluate(hidePage, true);
  const bytes = await printToPdf(page, false);
  await page.evaluate(hidePage, false);
  return bytes;
}

/** The pages of those ids that the PDF has. It is not read where none is wanted. */
function pageNumbersOf(wanted: ReadonlySet<string>, bytes: Uint8Array): Map<string, number> {
  const found = wanted.size === 0 ? new Map<string, number>() : destinationPages(bytes);
  return new Map([...wanted].flatMap((id) => (found.has(id) ? [[id, found.get(id) ?? 0] as const] : [])));
}

function sameNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
}
