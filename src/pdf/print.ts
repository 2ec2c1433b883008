import type { Page } from 'puppeteer';
import { destinationPages } from './inspect.ts';
import { type ScaledPicture, scaleLargePictures } from './large-pictures.ts';

/** Page numbers did not come to rest, which a contents list that changes its own length could cause. */
export class UnstablePageNumbers extends Error {
  override readonly name = 'UnstablePageNumbers';
}

export interface PrintedPage {
  /** The PDF as the browser made it. */
  readonly bytes: Uint8Array;
  /** The page numbers that stand in the elements with `data-page-of`, by id. */
  readonly pageNumbers: ReadonlyMap<string, number>;
  /** How often the page was printed. */
  readonly rounds: number;
  /** How many boxes with `data-must-fit` hold more than they show. */
  readonly cutOff: number;
  /** The pictures with more pixels than print can show. */
  readonly scaled: readonly ScaledPicture[];
}

const MAX_ROUNDS = 4;

/** What makes a printed page safe: nothing of it runs, nothing is fetched (CSP level 3). */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'">`;

/**
 * Prints a page. Chromium has no target-counter: the page is printed, the named destinations' pages are read from the
 * PDF and put into the elements with `data-page-of="id"`, and it is printed again until nothing moves. In an element with
 * `data-page-list` the items that repeat the page before them are hidden.
 *
 * @throws UnstablePageNumbers after four rounds.
 */
export async function printPage(page: Page, html: string): Promise<PrintedPage> {
  await page.setContent(
    html.replace(/<head[^>]*>/, (head) => head + POLICY),
    { waitUntil: 'load' },
  );
  const scaled = html.includes('<img') ? await scaleLargePictures(page) : [];
  const cutOff = html.includes('data-must-fit') ? await countCutOff(page) : 0;
  let written = new Map<string, number>();
  const wanted = new Set(
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map((e) => e.dataset['pageOf'] ?? ''),
    ),
  );
  for (let rounds = 1; rounds <= MAX_ROUNDS; rounds++) {
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: 0,
    });
    if (wanted.size === 0) return { bytes, pageNumbers: written, rounds, cutOff, scaled };
    const found = destinationPages(bytes);
    const numbers = new Map(
      [...wanted].flatMap((id) => (found.has(id) ? [[id, found.get(id) ?? 0] as const] : [])),
    );
    if (sameNumbers(numbers, written)) return { bytes, pageNumbers: written, rounds, cutOff, scaled };
    await page.evaluate(writePageNumbers, [...numbers]);
    written = numbers;
  }
  throw new UnstablePageNumbers(`The page numbers still move after ${MAX_ROUNDS} rounds`);
}

/** The boxes with `data-must-fit` whose content is larger than they are, laid out as for print. */
async function countCutOff(page: Page): Promise<number> {
  await page.emulateMediaType('print');
  const count = await page.evaluate(
    () =>
      [...document.querySelectorAll('[data-must-fit]')].filter((box) => {
        const { left, top, right, bottom } = box.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(box);
        // What CSS cuts off is still laid out: its text has a place, outside of the box. Half a pixel is rounding.
        const outside = [...range.getClientRects()].some(
          (rect) =>
            rect.left < left - 0.5 ||
            rect.top < top - 0.5 ||
            rect.right > right + 0.5 ||
            rect.bottom > bottom + 0.5,
        );
        return outside || box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
      }).length,
  );
  await page.emulateMediaType();
  return count;
}

/** Runs in the page. */
function writePageNumbers(numbers: [string, number][]): void {
  const pages = new Map(numbers);
  for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    element.textContent = String(pages.get(element.dataset['pageOf'] ?? '') ?? '');
  }
  // A list of pages says each page once.
  for (const list of document.querySelectorAll('[data-page-list]')) {
    let before: string | null = null;
    for (const item of list.querySelectorAll<HTMLElement>(':scope > *')) {
      const page = item.querySelector('[data-page-of]')?.textContent ?? '';
      item.hidden = page === before;
      before = page;
    }
  }
}

function sameNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
}
