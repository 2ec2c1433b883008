import type { Page } from 'puppeteer';
import { scalePictures } from './in-page/scale-pictures.ts';

/** A whole A4 page at 600 dpi has 35 million pixels; more is never seen in print. */
export const MOST_PIXELS = 36_000_000;
/** A whole A4 page at 300 dpi: what a larger picture is scaled to. */
const PRINTED_PIXELS = 8_700_000;

/**
 * Scales the pictures of a loaded page down that print cannot show whole: Chromium would put every pixel into the PDF.
 * Their place on the page stays the same, since their size stands in the HTML.
 */
export function scaleLargePictures(page: Page): Promise<void> {
  return page.evaluate(scalePictures, MOST_PIXELS, PRINTED_PIXELS);
}
