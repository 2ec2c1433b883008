import type { CDPSession, Page } from 'puppeteer';
import type { Expansion } from '../pdf/finish/pass.ts';
import { destinationPages } from '../pdf/inspect.ts';
import { fitPage } from './fit/fit-page.ts';
import type { FitFindings } from './fit/in-page/fit-in-page.ts';
import { readAbbreviations } from './in-page/abbreviations.ts';
import { readHeadings } from './in-page/headings.ts';
import { findLayoutProblems, type LayoutFindings } from './in-page/layout-problems.ts';
import { readLongWords } from './in-page/long-words.ts';
import { markStructure } from './in-page/mark-structure.ts';
import { readNoteMarks } from './in-page/note-marks.ts';
import { wantedPageNumbers, writePageNumbers } from './in-page/page-numbers.ts';
import { scaleLargePictures } from './large-pictures.ts';
import { loadPage } from './loaded-page.ts';
import { type UnseenPictures, unseenPictures } from './unseen-pictures.ts';

/** Page numbers did not come to rest, which a contents list that changes its own length could cause. */
export class UnstablePageNumbers extends Error {
  override readonly name = 'UnstablePageNumbers';
  readonly rounds = MAX_ROUNDS;
}

export interface PrintedPage {
  /** The PDF as the browser made it. */
  readonly bytes: Uint8Array;
  /** The page numbers that stand in the elements with `data-page-of`, by id. */
  readonly pageNumbers: ReadonlyMap<string, number>;
  /** How often the page was printed. */
  readonly rounds: number;
  /** What is wrong with how it is laid out. */
  readonly layout: LayoutFindings;
  /** What could not be fitted onto its pages; null where that was not asked for. */
  readonly fit: FitFindings | null;
  /** The pictures that nobody will see. */
  readonly unseen: UnseenPictures;
  /** What the abbreviations on the page stand for, by their text. */
  readonly abbreviations: ReadonlyMap<string, Expansion>;
  /** What is heard in the place of an element, by the number of its mark. */
  readonly heard: ReadonlyMap<string, string>;
  /** What the headings of the page say. */
  readonly headings: readonly string[];
  /** What the marks of footnotes are called, by the id of the note. */
  readonly noteMarks: ReadonlyMap<string, string>;
  /** The words that a line may break inside; empty where nothing was fitted onto its pages. */
  readonly longWords: string;
}

export interface PrintOptions {
  /** How often the body's content stands on the page. */
  readonly nup?: number | undefined;
  /** Whether pictures with more pixels than an office's printer can show are scaled down. */
  readonly scaled?: boolean | undefined;
  /** Whether tables, words and pictures that are too large for their pages are made to fit: on a sheet all has its place. */
  readonly fitted?: boolean | undefined;
}

const MAX_ROUNDS = 4;
/** What asks for a look at the layout, and at pictures; a page without it is not looked at. */
const LAYOUT_MARKS = /\sdata-(must-fit|contrast)\b/;
const PICTURES = /<img\s|<svg data-source=/;

/** Brings a page into a tab as it is printed. */
export async function layOut(
  page: Page,
  html: string,
  { nup = 1, scaled = true }: PrintOptions,
): Promise<void> {
  await loadPage(page, html, nup);
  if (scaled && html.includes('<img')) await scaleLargePictures(page);
}

/**
 * Prints a page. Chromium has no target-counter: the page is printed, the named destinations' pages are read from the
 * PDF and put into the elements with `data-page-of="id"`, and it is printed again until nothing moves. In an element with
 * `data-page-list` the items that repeat the page before them are hidden.
 *
 * @throws UnstablePageNumbers after four rounds.
 */
export async function printPage(page: Page, html: string, options: PrintOptions = {}): Promise<PrintedPage> {
  await layOut(page, html, options);
  const layout = LAYOUT_MARKS.test(html)
    ? await page.evaluate(findLayoutProblems)
    : { cutOff: [], lowContrast: [] };
  const fit = options.fitted ? await fitPage(page) : null;
  const unseen = PICTURES.test(html) ? await unseenPictures(page) : { broken: [], blank: [] };
  const abbreviations = new Map(html.includes('<abbr') ? await page.evaluate(readAbbreviations) : []);
  const headings = await page.evaluate(readHeadings);
  const heard = new Map(await page.evaluate(markStructure));
  const noteMarks = new Map(html.includes('data-footnote-ref') ? await page.evaluate(readNoteMarks) : []);
  const longWords = options.fitted ? await page.evaluate(readLongWords) : '';
  let written = new Map<string, number>();
  const wanted = new Set(html.includes('data-page-of') ? await page.evaluate(wantedPageNumbers) : []);
  for (let rounds = 1; rounds <= MAX_ROUNDS; rounds++) {
    // Page numbers are found without tags, which take a third of the time.
    const isDraft = rounds === 1 && wanted.size > 0;
    const bytes = await printToPdf(page, !isDraft);
    const numbers = pageNumbersOf(wanted, bytes);
    if (!isDraft && sameNumbers(numbers, written))
      return {
        bytes,
        pageNumbers: written,
        rounds,
        layout,
        fit,
        unseen,
        abbreviations,
        heard,
        headings,
        noteMarks,
        longWords,
      };
    await page.evaluate(writePageNumbers, [...numbers]);
    written = numbers;
  }
  throw new UnstablePageNumbers();
}

/** The pages of those ids that the PDF has. It is not read where none is wanted. */
function pageNumbersOf(wanted: ReadonlySet<string>, bytes: Uint8Array): Map<string, number> {
  const found = wanted.size === 0 ? new Map<string, number>() : destinationPages(bytes);
  return new Map([...wanted].flatMap((id) => (found.has(id) ? [[id, found.get(id) ?? 0] as const] : [])));
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The browser's protocol itself: Puppeteer's `pdf()` asks four times where once will do, a third of a poster's time. */
async function printToPdf(page: Page, tagged: boolean): Promise<Buffer> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  const { data } = await (await session).send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: tagged,
    generateDocumentOutline: tagged,
  });
  return Buffer.from(data, 'base64');
}

function sameNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, number]) => b.get(id) === number);
}
