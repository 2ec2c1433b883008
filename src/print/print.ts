import type { Page } from 'puppeteer';
import type { Expansion } from '../pdf/finish/pass.ts';
import { fitPage } from './fit/fit-page.ts';
import type { FitFindings } from './fit/in-page/fit-in-page.ts';
import { readAbbreviations } from './in-page/abbreviations.ts';
import { readHeadings } from './in-page/headings.ts';
import { findLayoutProblems, type LayoutFindings } from './in-page/layout-problems.ts';
import { readLongWords } from './in-page/long-words.ts';
import { markStructure } from './in-page/mark-structure.ts';
import { readNoteMarks } from './in-page/note-marks.ts';
import { scaleLargePictures } from './large-pictures.ts';
import { loadPage } from './loaded-page.ts';
import { type NumberedPdf, printNumbered } from './numbered-pdf.ts';
import { type UnseenPictures, unseenPictures } from './unseen-pictures.ts';

/** What a page that is laid out for print says of itself, beside what is printed. */
export interface PageReadings {
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

export interface PrintedPage extends NumberedPdf, PageReadings {}

export interface PrintOptions {
  /** How often the body's content stands on the page. */
  readonly nup?: number | undefined;
  /** Whether pictures with more pixels than an office's printer can show are scaled down. */
  readonly scaled?: boolean | undefined;
  /** Whether tables, words and pictures that are too large for their pages are made to fit: on a sheet all has its place. */
  readonly fitted?: boolean | undefined;
  /** Whether finishing writes page numbers for which there is room. */
  readonly lateNumbers?: boolean | undefined;
}

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
 * Prints a page with its page numbers.
 *
 * @throws UnstablePageNumbers where they do not come to rest.
 */
export async function printPage(page: Page, html: string, options: PrintOptions = {}): Promise<PrintedPage> {
  const readings = await preparePage(page, html, options);
  const printed = await printNumbered(page, html, options.lateNumbers ?? false);
  return { ...printed, ...readings };
}

/** Brings a page into a tab, fits it onto its pages, and marks what the PDF is to tell of it: it is ready to be printed. */
export async function preparePage(page: Page, html: string, options: PrintOptions): Promise<PageReadings> {
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
  return { layout, fit, unseen, abbreviations, heard, headings, noteMarks, longWords };
}
