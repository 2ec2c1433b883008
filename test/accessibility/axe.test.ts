import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { axeViolations } from '../support/axe.ts';
import { makeWebPages, WEB_PAGES } from '../support/web-pages.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

let out: TemporaryWorkspace;
let browser: PrintBrowser;

beforeAll(async () => {
  out = new TemporaryWorkspace();
  await makeWebPages(out, ['Slagelse', 'Ringkøbing-Skjern', 'Ærø']);
  browser = await startBrowser({ inform: () => {} });
});
afterAll(async () => {
  await browser.close();
  out[Symbol.dispose]();
});

describe.each([
  ['the guide', WEB_PAGES.guide],
  ['a poster', 'out/poster/1.0/plakat-ringkoebing-skjern-a4.html'],
  ['the index page', WEB_PAGES.index],
  ['the torture document', WEB_PAGES.torture],
])('axe finds nothing in %s', (_name, file) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.openPage();
    await page.setJavaScriptEnabled(true);
    await page.setContent(readFileSync(out.path(file), 'utf8'), { waitUntil: 'load' });
  });
  afterAll(() => page.close());

  test.each([
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('at %i px, %s', async (width, theme) => {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    expect(await axeViolations(page, theme === 'light' ? 'all' : 'colours')).toEqual([]);
  });
});
