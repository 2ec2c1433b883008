import type { Page } from 'puppeteer';
import { defaultFonts } from '../fonts/page-faces.ts';
import { settle } from './in-page/settle.ts';
import { partsOf } from './page-parts.ts';

/** What makes a printed page safe: nothing of it runs, nothing is fetched (CSP level 3). */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'">`;

/**
 * What may stand before the policy, since a browser fetches nothing for it: comments without `>`, of which all agree where they end, and the
 * doctype, which would count for nothing after it (HTML, 13.2.6.4). A `<head>` may be a comment's, or missing.
 */
const BEFORE_POLICY = /^(?:[\t\n\f\r ]|<!--[^>]*-->)*(?:<!doctype[^>]*>)?/i;

/** The frame that stands in each tab. */
const frames = new WeakMap<Page, string>();

/**
 * Brings a page into a tab. Where its frame stands there already, only the title and the body are put in its place: styles and fonts,
 * by far the most of a poster, are not read again. The tab lays out for print from then on.
 *
 * @param nup how often the body's content stands in it; only the first has ids
 */
export async function loadPage(page: Page, html: string, nup = 1): Promise<void> {
  const parts = partsOf(html);
  if (parts !== null && frames.get(page) === parts.frame) {
    await page.evaluate(settle, { title: parts.title, body: parts.body, nup });
    return;
  }
  frames.delete(page);
  await page.emulateMediaType('print');
  await page.setContent(
    html.replace(BEFORE_POLICY, (start) => `${start}${POLICY}<style>${defaultFonts(html)}</style>`),
    { waitUntil: 'load' },
  );
  await page.evaluate(settle, { title: null, body: null, nup });
  if (parts !== null) frames.set(page, parts.frame);
}
