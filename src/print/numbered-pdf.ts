import type { Page } from 'puppeteer';
import { destinationPages } from '../pdf/inspect.ts';
import { hidePage, wantedPageNumbers, writePageNumbers } from './in-page/page-numbers.ts';
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
  /** How often the page was printed. */
  readonly rounds: number;
}

const MAX_ROUNDS = 4;

/**
 * Prints a page that is laid out. Chromium has no target-counter: the pages of the named destinations are read from a PDF in which nothing
 * is painted, which takes little more than the layout, and put into the elements with `data-page-of="id"`; then the page is printed until
 * nothing moves. In an element with `data-page-list` the items that repeat the page before them are hidden.
 *
 * @throws UnstablePageNumbers after four rounds.
 */
export async function printNumbered(page: Page, html: string): Promise<NumberedPdf> {
  const wanted = new Set(html.includes('data-page-of') ? await page.evaluate(wantedPageNumbers) : []);
  let written = new Map<string, number>();
  for (let rounds = 1; rounds <= MAX_ROUNDS; rounds++) {
    const isDraft = rounds === 1 && wanted.size > 0;
    const bytes = await (isDraft ? printHidden(page) : printToPdf(page, true));
    const numbers = pageNumbersOf(wanted, bytes);
    if (!isDraft && sameNumbers(numbers, written)) return { bytes, pageNumbers: written, rounds };
    await page.evaluate(writePageNumbers, [...numbers]);
    written = numbers;
  }
  throw new UnstablePageNumbers();
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
