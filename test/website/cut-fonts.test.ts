import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withCutFonts } from '../../src/website/cut-fonts.ts';
import type { SiteFile } from '../../src/website/site-file.ts';
import { fontFile, MONO_WOFF2, PLEX_WOFF, PLEX_WOFF2 } from '../fonts/fonts.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { TemporaryFolder } from '../support/workspace.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await runningBrowser();
});
afterAll(() => browser.close());

/** With pairs that are kerned, a ligature, and an accent that the browser composes. */
const TEXT = 'AVATAR To. fi Ty cafe\u0301 &aelig; \u00bd';
const page = (more = ''): SiteFile => ({
  path: 'page.html',
  content: `<meta charset="utf-8"><link rel="stylesheet" href="assets/page.css"><span id="text">${TEXT}</span><i id="more">${more}</i>`,
});
const SHEET: SiteFile = {
  path: 'assets/page.css',
  content: `@font-face {
font-family: "IBM Plex Sans";
src: url("plex.woff2") format("woff2");
unicode-range: U+0-FF, U+2000-206F
}
@font-face { font-family: Other; src: url("mono.woff2"); }
body { font: 100px "IBM Plex Sans"; }`,
};
const FONTS: readonly SiteFile[] = [
  { path: 'assets/plex.woff2', content: fontFile(PLEX_WOFF2) },
  { path: 'assets/mono.woff2', content: fontFile(MONO_WOFF2) },
];

interface Shown {
  readonly width: number;
  /** How many fonts were fetched. */
  readonly fonts: number;
}

/** How a page is set, once it shows another text besides. */
async function shown(files: readonly SiteFile[], more = ''): Promise<Shown> {
  using folder = new TemporaryFolder(Object.fromEntries(files.map(({ path, content }) => [path, content])));
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(folder.path('page.html')).href);
  const answer = await tab.evaluate(async (text) => {
    const at = (id: string): Element => document.querySelector(`#${id}`) ?? document.body;
    at('more').textContent = text;
    at('text').getBoundingClientRect();
    await document.fonts.ready;
    const { width } = at('text').getBoundingClientRect();
    return { width, fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length };
  }, more);
  await tab.close();
  return answer;
}

const names = (files: readonly SiteFile[]): string[] => files.map(({ path }) => path);

test('a page is set in the cuts as in the whole fonts, and fetches nothing else', async () => {
  const whole = [page(), SHEET, ...FONTS];
  const cut = await withCutFonts(whole);
  expect(names(cut)).toEqual([
    'page.html',
    'assets/page.css',
    expect.stringMatching(/^assets\/plex-[\da-f]{8}\.woff2$/),
    expect.stringMatching(/^assets\/mono-[\da-f]{8}\.woff2$/),
    'assets/plex.woff2',
    'assets/mono.woff2',
  ]);
  const sizes = new Map(cut.map(({ path, content }) => [path, content.length]));
  const [small = 0, large = 0] = [sizes.get(names(cut)[2] ?? ''), sizes.get('assets/plex.woff2')];
  expect(small).toBeGreaterThan(10_000);
  expect(small).toBeLessThan(0.75 * large);
  const asWhole = await shown(whole);
  expect(asWhole.width).toBeGreaterThan(500);
  expect(await shown(cut)).toEqual({ ...asWhole, fonts: 1 });
});

test('what scripts write besides comes from the whole font', async () => {
  const cut = await withCutFonts([page(), SHEET, ...FONTS]);
  expect(await shown(cut, '{list: “no”}')).toMatchObject({ fonts: 2 });
  expect(await shown(cut, '{list: "no"}')).toMatchObject({ fonts: 1 });
  expect(await shown(await withCutFonts([page('“”'), SHEET, ...FONTS]), '“no”')).toMatchObject({ fonts: 1 });
});

test('the same pages give the same bytes', async () => {
  const files = [page(), SHEET, ...FONTS];
  expect(await withCutFonts(files)).toEqual(await withCutFonts(files));
});

test('what is no font, and a font with nothing to leave out, stay as they are', async () => {
  // In its outlines; its list of characters is whole.
  const damaged = Buffer.from(fontFile(PLEX_WOFF)).fill(0xff, 12_000, 15_000);
  for (const content of ['no font', damaged]) {
    const broken: SiteFile[] = [page(), SHEET, { path: 'assets/plex.woff2', content }];
    expect(await withCutFonts(broken)).toEqual(broken);
  }
  const [, , cut] = await withCutFonts([page(), SHEET, ...FONTS]);
  const once = [page(), SHEET, { path: 'assets/plex.woff2', content: cut?.content ?? '' }];
  expect(names(await withCutFonts(once))).toEqual(names(once));
});
