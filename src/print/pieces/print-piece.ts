import type { Page as Tab } from 'puppeteer';
import { finishPiece } from '../../pdf/finish.ts';
import { inspectContent, readPlaces } from '../../pdf/inspect.ts';
import { wideElements } from '../fit/fit-page.ts';
import { wantedPageNumbers, writePageNumbers } from '../in-page/page-numbers.ts';
import { markPlaces } from '../in-page/page-runs.ts';
import { setPlaceholders } from '../in-page/placeholders.ts';
import { preparePage } from '../print.ts';
import { printToPdf } from '../print-to-pdf.ts';
import type { FinishedFacts, LikelyDigits, Numbers, PrintedFacts, With } from './kept-pieces.ts';

/** Prints a piece that says no page numbers, and finishes it. */
export async function printPiece(tab: Tab, html: string, language: string): Promise<With<FinishedFacts>> {
  const { layout, fit, unseen, ...told } = await preparePage(tab, html, { fitted: true });
  const runs = await tab.evaluate(markPlaces);
  const { bytes, destinations, ...found } = finishPiece(await printToPdf(tab, true), {
    title: '',
    language,
    date: null,
    ...told,
  });
  const wide = found.scale < 1 ? await wideElements(tab) : [];
  const content = inspectContent(bytes);
  return {
    facts: { readings: { layout, fit, unseen }, runs, wide, ...found, content, places: [...destinations] },
    bytes,
  };
}

/**
 * Prints a piece that says page numbers.
 *
 * @param numbers those that it says; where they are not known yet, how many digits they will likely have: it gets placeholders, where there is
 * room for them
 */
export async function printWithNumbers(
  tab: Tab,
  html: string,
  numbers: Numbers | LikelyDigits,
): Promise<With<PrintedFacts>> {
  const { layout, fit, unseen, ...told } = await preparePage(tab, html, { fitted: true });
  const wanted = await tab.evaluate(wantedPageNumbers);
  const runs = await tab.evaluate(markPlaces);
  const placeholders = isKnown(numbers) ? null : await tab.evaluate(setPlaceholders, numbers);
  if (isKnown(numbers)) await tab.evaluate(writePageNumbers, numbers);
  const bytes = await printToPdf(tab, true);
  const wide = await wideElements(tab);
  const { pages, places } = readPlaces(bytes);
  const { abbreviations, heard, noteMarks } = told;
  return {
    facts: {
      readings: { layout, fit, unseen },
      told: { ...told, abbreviations: [...abbreviations], heard: [...heard], noteMarks: [...noteMarks] },
      runs,
      wide,
      wanted,
      placeholders,
      places: [...places],
      pages,
    },
    bytes,
  };
}

const isKnown = (numbers: Numbers | LikelyDigits): numbers is Numbers => Array.isArray(numbers);

/**
 * Finishes a piece that says page numbers.
 *
 * @param numerals by the marks of its placeholders
 * @throws NumberNotWritten where they have to stand in the page
 */
export function finishWithNumbers(
  { facts, bytes }: With<PrintedFacts>,
  numerals: ReadonlyMap<string, string>,
  language: string,
): With<FinishedFacts> {
  const { told, readings, runs, wide, places } = facts;
  const found = finishPiece(bytes, {
    title: '',
    language,
    date: null,
    ...told,
    abbreviations: new Map(told.abbreviations),
    heard: new Map(told.heard),
    noteMarks: new Map(told.noteMarks),
    numerals,
  });
  const { scale, untagged, links, fonts, pages } = found;
  const content = inspectContent(found.bytes);
  return {
    facts: { readings, runs, wide, places, scale, untagged, links, fonts, content, pages },
    bytes: found.bytes,
  };
}
