import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSite } from '../../src/website/site.ts';
import { axeViolations } from '../support/axe.ts';
import { useOwnGit } from '../support/repository.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { handbook, Office, serveSite, somePosters } from './support.ts';

useOwnGit();

let office: Office;
let browser: Browser;
const served = serveSite(() => office.path('site'));

beforeAll(async () => {
  const { 'kl-docs.yml': _, ...book } = handbook('1.0');
  office = new Office({ ...book, ...somePosters(10) });
  await office.release('1.0');
  const { 'kl-docs.yml': __, ...second } = handbook('1.1');
  office.change(second);
  await office.release('1.1');
  const { ok } = await makeSite({ cwd: office.root, drafts: true });
  expect(ok).toBe(true);
  browser = await runningBrowser();
});
afterAll(async () => {
  await browser.close();
  office[Symbol.dispose]();
});

const LIGHT = { name: 'prefers-color-scheme', value: 'light' };
const DARK = { name: 'prefers-color-scheme', value: 'dark' };
const FORCED = { name: 'forced-colors', value: 'active' };

describe.each([
  ['the front page', 'index.html'],
  ['the entry page of a document', 'bog/latest/index.html'],
  ['a chapter', 'bog/latest/drift.html'],
  ['a chapter of an old edition', 'bog/1.0/drift.html'],
  ['what is new', 'bog/latest/changes.html'],
  ['the list of posters', 'poster/latest/index.html'],
  ["a municipality's poster", 'poster/latest/slagelse.html'],
  ['a notice', 'report/index.html'],
])('%s', (_name, file) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(`${pathToFileURL(office.path('site')).href}/${file}`, { waitUntil: 'load' });
  });
  afterAll(() => page.close());

  test.each([
    [320, 'light', [LIGHT]],
    [320, 'dark', [DARK]],
    [1440, 'light', [LIGHT]],
    [1440, 'dark', [DARK]],
    [1440, 'in forced colours', [LIGHT, FORCED]],
  ] as const)('has nothing that axe finds at %i px, %s', async (width, theme, features) => {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([...features]);
    // The list of editions is a part of the page, too.
    for (const isOpen of [false, true]) {
      await page.evaluate(
        `document.querySelectorAll('details').forEach((details) => { details.open = ${isOpen}; })`,
      );
      const isWider = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expect(isWider, `open: ${isOpen}`).toBe(false);
    }
    expect(await axeViolations(page, theme === 'light' ? 'all' : 'colours')).toEqual([]);
  });
});

test('a chapter hardly moves once it is seen, and no script blocks it', async () => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(`
    window.shifts = [0];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value)))
      .observe({ type: 'layout-shift', buffered: true });
  `);
  await page.goto(`${served.origin}/under/bog/1.0/drift.html`, { waitUntil: 'networkidle0' });
  // What is left is the font that comes after the first painting; 0.1 is what web.dev calls good.
  expect(await page.evaluate('window.shifts.reduce((sum, shift) => sum + shift)')).toBeLessThan(0.02);
  const blocking = await page.$$eval(
    'script[src]',
    (scripts) => scripts.filter((script) => !(script as HTMLScriptElement).defer).length,
  );
  expect(blocking).toBe(0);
  await page.close();
});
