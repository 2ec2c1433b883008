import { readFileSync, renameSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchedEdition } from '../../src/search/search-files.ts';
import { sectionsOf } from '../../src/search/sections.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { serveOnThisMachine } from '../support/web-server.ts';
import type { TemporaryWorkspace } from '../support/workspace.ts';
import { renderedChapters, renderedGuide } from './rendered.ts';
import { searchSite } from './search-site.ts';

let browser: Browser;
let site: TemporaryWorkspace;
beforeAll(async () => {
  const edition = (version: string): Omit<SearchedEdition, 'sections'> => ({
    document: 'guide',
    name: `guide/${version}`,
    label: `Vejledning ${version}`,
    language: 'da',
    newest: version === '1.8',
    addressOf: ({ id }) => `guide/${version}/index.html#${id}`,
  });
  const old = await renderedChapters([
    '# Plakaten {#plakaten}\n\nDen gamle plakat.\n\n## Telefax {#telefax}\n\nPlakat og telefax.\n',
  ]);
  site = await searchSite([
    { ...edition('1.8'), sections: sectionsOf(await renderedGuide()) },
    { ...edition('1.7'), sections: sectionsOf(old) },
  ]);
  browser = await runningBrowser();
});
afterAll(async () => {
  await browser.close();
  site[Symbol.dispose]();
});

/** It stands in a subfolder of a server that has the policy in its answers, too. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; form-action 'self'";
const server = serveOnThisMachine(({ url = '' }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  const type = { js: 'text/javascript', css: 'text/css', html: 'text/html' }[
    pathname.split('.').at(-1) ?? ''
  ];
  response.writeHead(200, { 'content-type': type ?? 'text/plain', 'content-security-policy': POLICY });
  response.end(readFileSync(site.path(pathname.replace('/docs/', ''))));
});
const opened = {
  'a folder': (file: string) => pathToFileURL(site.path(file)).href,
  'a server': (file: string) => `${server.origin}/docs/${file}`,
};

interface Opened {
  readonly page: Page;
  /** The names of the scripts that were loaded, and what the browser has complained of. */
  readonly scripts: string[];
  readonly complaints: string[];
}

async function open(address: string): Promise<Opened> {
  const page = await browser.newPage();
  const scripts: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const name = /\/shared\/(.*)-\w+\.js$/.exec(request.url())?.[1];
    if (name !== undefined) scripts.push(name);
    else if (!/\.(html|css)([?#]|$)|^data:/.test(request.url())) complaints.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, scripts, complaints };
}

const status = (page: Page): Promise<string> => page.$eval('[role=status]', (told) => told.textContent ?? '');
const told = (page: Page, words: RegExp) =>
  page.waitForFunction(`${words}.test(document.querySelector('[role=status]').textContent)`);
const hrefs = (page: Page): Promise<(string | null)[]> =>
  page.$$eval('.search-hits a', (links) => links.map((link) => link.getAttribute('href')));
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);

describe.each(Object.keys(opened) as (keyof typeof opened)[])('from %s, under a strict policy', (from) => {
  test('what is typed is found in sections, with the sentence and the word', async () => {
    const { page, scripts, complaints } = await open(opened[from]('search/index.html'));
    await page.waitForSelector('form:not([hidden])');
    expect(scripts).toEqual(['search']);
    await page.type('#search-query', 'aftale');
    await told(page, /^\d+ resultater\.$/);
    const hits = await page.$$eval('.search-hits li', (items) =>
      items.map((item) => [
        item.querySelector('a')?.getAttribute('href'),
        item.querySelector('mark')?.textContent,
      ]),
    );
    expect(hits).toHaveLength(20);
    expect(hits).toContainEqual(['../guide/1.8/index.html#aftaler', 'Databehandleraftale']);
    expect(scripts).toEqual(['search', 'search-index']);
    expect(complaints).toEqual([]);
    // Whoever comes back from a hit finds the list again.
    expect(new URL(page.url()).search).toBe('?q=aftale');
    await page.close();
  });

  test('a page’s field leads to the list, in its own edition', async () => {
    const { page, scripts, complaints } = await open(opened[from]('guide/1.7/index.html'));
    await page.type('#search-field', 'plakat');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await told(page, /^2 resultater\.$/);
    expect(await hrefs(page)).toEqual([
      '../guide/1.7/index.html#plakaten',
      '../guide/1.7/index.html#telefax',
    ]);
    expect(scripts).toEqual(['search', 'search-index']);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the search page', () => {
  const search = (query: string): Promise<Opened> => open(opened['a folder']('search/index.html') + query);

  test.each([
    ['datbehandler', 'term-databehandler'],
    ['komune', 'kommunens-ansvar'],
    ['redirekt', 'redirect'],
  ])('finds what %s was meant to be', async (query, id) => {
    const { page } = await search(`?q=${query}`);
    await told(page, /resultater/);
    expect((await hrefs(page)).slice(0, 5)).toContain(`../guide/1.8/index.html#${id}`);
    await page.close();
  });

  test('loads older editions when they are asked for, and shows what no newer one has after it', async () => {
    const { page, scripts } = await search('?q=plakat');
    await told(page, /resultater/);
    expect(scripts).toEqual(['search', 'search-index']);
    const newest = await hrefs(page);
    expect(newest).toContain('../guide/1.8/index.html#plakaten');
    await page.select('#search-in', 'all');
    await page.waitForFunction(`document.querySelectorAll('.search-hits li').length > ${newest.length}`);
    expect(scripts).toEqual(['search', 'search-index', 'search-index']);
    expect(await hrefs(page)).toEqual([...newest, '../guide/1.7/index.html#telefax']);
    await page.close();
  });

  test('is used from the keyboard alone', async () => {
    const { page } = await search('?q=aftale');
    await told(page, /resultater/);
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    expect(await focused(page)).toBe('search-query');
    const links = await hrefs(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(links[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toBe('search-query');
    await page.focus('[data-more]');
    await page.keyboard.press('Enter');
    expect((await hrefs(page)).length).toBe(40);
    expect(await focused(page)).toBe((await hrefs(page))[20]);
    await page.close();
  });

  test('tells what is not there, and takes back what was asked', async () => {
    const { page } = await search('?q=xqzyxqzy');
    await told(page, /^Ingen resultater for »xqzyxqzy«/);
    expect(await hrefs(page)).toEqual([]);
    await page.click('#search-query', { count: 3 });
    await page.type('#search-query', '112 østdanmark');
    await told(page, /^\d+ resultater\. Intet afsnit har alle ordene/);
    await page.$eval('#search-query', (field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new Event('input'));
    });
    await told(page, /^$/);
    expect(await hrefs(page)).toEqual([]);
    await page.close();
  });

  test('shows what is typed as text', async () => {
    const { page } = await search(`?q=${encodeURIComponent('<img>xqzyxqzy $& {q}')}`);
    await told(page, /<img>xqzy/);
    expect(await status(page)).toContain('$& {q}');
    expect(await page.$('main img')).toBeNull();
    await page.close();
  });

  test('says so when the index cannot be loaded, and tries again', async () => {
    const index = site.path(
      /search-index-\w+\.js/.exec(readFileSync(site.path('search/index.html'), 'utf8'))?.[0] ?? '',
    );
    const file = index.replace(/([^/]+)$/, 'shared/$1');
    renameSync(file, `${file}.away`);
    const { page } = await search('?q=plakat');
    await told(page, /^Søgningen kunne ikke hentes/);
    renameSync(`${file}.away`, file);
    await page.evaluate('document.title = "the same page"');
    await page.click('form button');
    await told(page, /resultater/);
    expect(await page.title()).toBe('the same page');
    await page.close();
  });

  test('says what to do without JavaScript', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(opened['a folder']('search/index.html'));
    const shown = await page.$$eval('main > .search > *', (all) =>
      all.filter((one) => one.checkVisibility() && one.textContent !== '').map((one) => one.textContent),
    );
    expect(shown).toEqual([expect.stringContaining('Søgningen kræver JavaScript')]);
    await page.close();
  });

  test.each([
    [320, 'light'],
    [1440, 'dark'],
  ] as const)('has nothing that axe finds, and fits, at %i px in %s', async (width, theme) => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.goto(`${opened['a folder']('search/index.html')}?q=nsis+niveau`);
    await told(page, /resultater/);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations, passes } = await axe.run(document);
      return {
        passes: passes.length,
        violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      };
    });
    expect(found.passes).toBeGreaterThan(8);
    expect(found.violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });
});
