import type { Page } from 'puppeteer';
import { type FitFindings, fitInPage } from './in-page/fit-in-page.ts';
import { readPageAreas } from './in-page/page-areas.ts';
import { findWideElements, type WideElement } from './in-page/wider-than-page.ts';
import type { Breaks, BrokenWord, Word } from './in-page/words.ts';
import { SMALLEST_DRAWN_TYPE, SMALLEST_TABLE_TYPE } from './limits.ts';

/** Fits what is too wide or too high for the pages of a loaded page: see `fitInPage`. */
export async function fitPage(page: Page): Promise<FitFindings> {
  const areas = await page.evaluate(readPageAreas);
  const options = { areas, smallestTableType: SMALLEST_TABLE_TYPE, smallestDrawnType: SMALLEST_DRAWN_TYPE };
  const asked = await page.evaluate(fitInPage, { ...options, breaks: null });
  const breaks = asked.kind === 'words' ? await breaksOf(asked.words) : {};
  const answer = await page.evaluate(fitInPage, { ...options, breaks });
  return answer.kind === 'fitted' ? answer.findings : { wideTables: [], smallTexts: [] };
}

/** What of a loaded page is wider than its pages. */
export async function wideElements(page: Page): Promise<WideElement[]> {
  return page.evaluate(findWideElements, await page.evaluate(readPageAreas));
}

/** The patterns are read only where a word is to be broken. */
async function breaksOf(words: readonly Word[]): Promise<Breaks> {
  const breaks: Record<string, Record<string, BrokenWord>> = {};
  if (words.length === 0) return breaks;
  const { breakWord } = await import('./break-word.ts');
  for (const { text, language } of words) {
    const broken = breakWord(text, language);
    if (broken === null) continue;
    breaks[language] ??= Object.create(null) as Record<string, BrokenWord>;
    breaks[language][text] = broken;
  }
  return breaks;
}
