import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sectionsOf } from '../../src/search/sections.ts';
import { runningBrowser } from '../support/running-browser.ts';
import type { TemporaryWorkspace } from '../support/workspace.ts';
import { renderedGuide } from './guide-edition.ts';
import { searchSite } from './search-site.ts';

let browser: Browser;
let site: TemporaryWorkspace;
beforeAll(async () => {
  const sections = sectionsOf(await renderedGuide());
  const addressOf = ({ id }: { id: string }) => `guide/1.8/index.html#${id}`;
  const edition = { document: 'guide', name: 'guide/1.8', label: 'Vejledning 1.8', language: 'da' } as const;
  site = await searchSite([{ ...edition, newest: true, sections, addressOf }]);
  browser = await runningBrowser();
});
afterAll(async () => {
  await browser.close();
  site[Symbol.dispose]();
});

/** The search page as it is opened from a folder. */
async function openedFromFolder(query = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(site.path('search/index.html')).href + query);
  return page;
}

const status = (page: Page, told: RegExp) =>
  page.waitForFunction(`${told}.test(document.querySelector('[role=status]').textContent)`);

test('finds a word in compounds from a folder, under a policy that allows nothing inline', async () => {
  const page = await openedFromFolder('?q=aftale');
  await status(page, /^\d+ resultater\.$/);
  const hits = await page.$$eval('.search-hits li', (items) =>
    items.map((item) => [
      item.querySelector('a')?.getAttribute('href'),
      item.querySelector('mark')?.textContent,
    ]),
  );
  expect(hits).toHaveLength(20);
  expect(hits).toContainEqual(['../guide/1.8/index.html#aftaler', 'Databehandleraftale']);
});
