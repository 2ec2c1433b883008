import type { Page } from 'puppeteer';
import { defaultFonts } from '../fonts/page-faces.ts';
import { partsOf } from './page-parts.ts';

/** What makes a printed page safe: nothing of it runs, nothing is fetched (CSP level 3). */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'">`;

/** The frame that stands in each tab. */
const frames = new WeakMap<Page, string>();

/**
 * Brings a page into a tab. Where its frame stands there already, only the title and the body are put in its place: styles and fonts,
 * by far the most of a poster, are not read again. The tab lays out for print from then on.
 *
 * @param copies how often the body's content stands in it; the copies have no ids
 */
export async function loadPage(page: Page, html: string, copies = 1): Promise<void> {
  const parts = partsOf(html);
  if (parts !== null && frames.get(page) === parts.frame) {
    await page.evaluate(settle, { title: parts.title, body: parts.body, copies });
    return;
  }
  frames.delete(page);
  await page.emulateMediaType('print');
  await page.setContent(
    html.replace(/<head[^>]*>/, (head) => `${head}${POLICY}<style>${defaultFonts(html)}</style>`),
    { waitUntil: 'load' },
  );
  await page.evaluate(settle, { title: null, body: null, copies });
  if (parts !== null) frames.set(page, parts.frame);
}

/** Runs in the page. */
async function settle({
  title,
  body,
  copies,
}: {
  title: string | null;
  body: string | null;
  copies: number;
}): Promise<void> {
  if (title !== null) {
    const text = document.createElement('textarea');
    text.innerHTML = title;
    document.title = text.value;
  }
  if (body !== null) document.body.innerHTML = body;
  const originals = [...document.body.children];
  for (let copy = 1; copy < copies; copy++) {
    for (const original of originals) {
      const twin = original.cloneNode(true) as Element;
      for (const element of [twin, ...twin.querySelectorAll('[id]')]) element.removeAttribute('id');
      document.body.append(twin);
    }
  }
  // Fonts are asked for when something is laid out in them.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  // One that cannot be decoded was told before, where it was read.
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
}
