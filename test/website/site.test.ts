import { existsSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReleaseRecord } from '../../src/release/record.ts';
import { makeSite } from '../../src/website/site.ts';
import { useOwnGit } from '../support/repository.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { handbook, Office, serveSite } from './support.ts';

useOwnGit();

let office: Office;
let browser: Browser;
/** The record of 1.0, as it was released. */
let first: ReleaseRecord;
const served = serveSite(() => office.path('site'));

const make = async () => {
  const result = await makeSite({ cwd: office.root, drafts: true });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return result;
};

beforeAll(async () => {
  office = new Office(handbook('1.0'));
  first = await office.release('1.0');
  office.change(handbook('1.1'));
  await office.release('1.1');
  office.change(handbook('1.2'));
  await make();
  browser = await runningBrowser();
});
afterAll(async () => {
  await browser.close();
  office[Symbol.dispose]();
});

/** What went wrong on a page: what its policy refuses, what is missing, what a script throws. */
const wrong: string[] = [];

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('requestfailed', (request) => wrong.push(request.url()));
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

const read = (file: string): string => readFileSync(office.path(`site/${file}`), 'utf8');

describe.each([
  ['from a folder', (file: string) => `${pathToFileURL(office.path('site')).href}/${file}`],
  ['on a server, in a subfolder', (file: string) => `${served.origin}/under/${file}`],
])('the site %s', (_name, at) => {
  test('is searched, and a hit leads to its section in the newest edition', async () => {
    wrong.length = 0;
    const page = await open(at('index.html'));
    await page.type('#search-field', 'nøglerne');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.waitForSelector('.search-hits a');
    const hrefs = await page.$$eval('.search-hits a', (links) => links.map((link) => link.href));
    expect(hrefs).toContain(at('bog/latest/drift.html#noeglen'));
    expect(wrong).toEqual([]);
    await page.close();
  });

  test('leads from the front page into the newest edition, with nothing refused', async () => {
    wrong.length = 0;
    const page = await open(at('index.html'));
    await Promise.all([page.waitForNavigation(), page.click('.artifact-main')]);
    expect(page.url()).toBe(at('bog/latest/index.html'));
    await Promise.all([page.waitForNavigation(), page.click('.entry-contents a')]);
    expect(page.url()).toBe(at('bog/latest/start.html'));
    const picture = await page.$eval('main img', (img) => (img as HTMLImageElement).naturalWidth);
    expect(picture).toBe(1);
    await Promise.all([page.waitForNavigation(), page.click('main a[href$="#noeglen"]')]);
    expect(page.url()).toBe(at('bog/latest/drift.html#noeglen'));
    await Promise.all([page.waitForNavigation(), page.click('.neighbours a[rel="prev"]')]);
    expect(page.url()).toBe(at('bog/latest/start.html'));
    const font = await page.evaluate('getComputedStyle(document.body).fontFamily');
    expect(font).toContain('IBM Plex Sans');
    expect(wrong).toEqual([]);
    await page.close();
  });

  test('keeps the section when the edition is switched, also where it was called otherwise', async () => {
    const page = await open(at('bog/latest/drift.html#noeglen'));
    await page.click('.editions summary');
    const links = () =>
      page.$$eval('.editions-list a', (all) =>
        all.map((a) => [a.getAttribute('href'), a.textContent?.trim()]),
      );
    expect(await links()).toEqual(
      [
        ['../1.2/drift.html#noeglen', 'Version 1.2 af 24. november 2026 udkast'],
        ['../latest/drift.html#noeglen', 'Version 1.1 af 24. november 2026 nyeste, vises nu'],
        ['../1.0/drift.html#noegle', 'Version 1.0 af 24. november 2026'],
      ].map(([href, text]) => [
        href,
        text?.replaceAll(/(?<=24\.) (?=november)|(?<=november) (?=2026)/g, '\u00a0'),
      ]),
    );
    await Promise.all([page.waitForNavigation(), page.click('.editions-list li:last-child a')]);
    expect(page.url()).toBe(at('bog/1.0/drift.html#noegle'));
    await page.close();
  });

  test('says where a section has no counterpart', async () => {
    const page = await open(at('bog/1.0/drift.html#kopier'));
    await page.click('.editions summary');
    const [, newest] = await page.$$eval('.editions-list a', (all) =>
      all.map((a) => [a.getAttribute('href'), a.querySelector('.editions-note')?.textContent]),
    );
    expect(newest).toEqual(['../latest/drift.html', 'nyeste, uden dette afsnit']);
    await page.close();
  });

  test('tells on an old edition that there is a newer one, and leads to the same section', async () => {
    const page = await open(at('bog/1.0/drift.html#noegle'));
    const line = await page.$eval('[data-edition-line]', (element) => element.textContent?.trim());
    expect(line).toBe('Der er en nyere udgave: version 1.1. Læs den');
    await Promise.all([page.waitForNavigation(), page.click('[data-edition-line] a')]);
    expect(page.url()).toBe(at('bog/latest/drift.html#noeglen'));
    await page.close();
  });
});

test('what is wrong with an edition, and that it was withdrawn, is told at its addresses, whose files stay', async () => {
  office.writeRecord({ ...first, mendedBy: '1.1' });
  await make();
  const page = await open(pathToFileURL(office.path('site/bog/1.0/start.html')).href);
  const line = await page.$eval('[data-edition-line]', (element) => element.textContent?.trim());
  expect(line).toBe('Der er en fejl i denne udgave. Den er rettet i version 1.1. Læs den');
  await page.close();

  office.writeRecord({ ...first, withdrawn: { date: '2026-11-25', reason: 'Et navn stod i den.' } });
  await make();
  for (const file of ['bog/1.0/index.html', 'bog/1.0/drift.html'])
    expect(read(file)).toMatch(
      /Version 1\.0 blev trukket tilbage 25\.\s+november\s+2026[\s\S]*Et navn stod i den\./,
    );
  expect(existsSync(office.path('site/bog/1.0/skema.csv'))).toBe(false);
  expect(read('feed.xml')).not.toContain('bog/1.0/');
  expect(JSON.parse(read('manifest.json'))).toMatchObject({ withdrawn: ['bog/1.0'] });
  office.writeRecord(first);
  await make();
  expect(existsSync(office.path('site/bog/1.0/skema.csv'))).toBe(true);
});

test('only the newest released edition is for search engines, at the address that stays', () => {
  expect(read('bog/latest/drift.html')).not.toContain('noindex');
  expect(read('bog/latest/drift.html')).toContain(
    '<link rel="canonical" href="https://example.org/vejledninger/bog/latest/drift.html">',
  );
  for (const version of ['1.0', '1.1', '1.2'])
    expect(read(`bog/${version}/drift.html`)).toContain('<meta name="robots" content="noindex">');
});

test('frozen files stand on the site as they were frozen, and are told apart in its manifest', () => {
  const { files } = JSON.parse(read('manifest.json')) as {
    files: { path: string; sha256: string; released: string | null }[];
  };
  const frozen = files.filter(({ released }) => released === 'bog/1.0');
  const sums = (list: readonly { sha256: string }[]) => list.map(({ sha256 }) => sha256).sort();
  expect(sums(frozen)).toEqual(sums(first.files));
  expect(frozen.map(({ path: file }) => file)).toEqual(
    expect.arrayContaining(
      ['index.html', 'drift.html', 'one-page.html', 'skema.csv', 'assets/page.css'].map(
        (file) => `bog/1.0/${file}`,
      ),
    ),
  );
  expect(files.find(({ path: file }) => file === 'bog/latest/drift.html')?.released).toBeNull();
});

test('a page of a released edition stays as it is, whatever becomes of the templates', async () => {
  const pages = ['bog/1.0/drift.html', 'bog/1.0/assets/page.css', 'bog/latest/drift.html'];
  const before = pages.map(read);
  office.write('templates/website/chapter.hbs', '<p>Nyt</p>');
  office.write('templates/website/page.css', 'p { color: red }');
  await make();
  expect(pages.map(read)).toEqual(before);
  expect(read('bog/1.2/drift.html')).toContain('<p>Nyt</p>');
  rmSync(office.path('templates/website'), { recursive: true });
  await make();
});

test('what is new in an edition is told by chapter and section, compared with the one before', () => {
  const changes = read('bog/1.1/changes.html');
  expect(changes).toContain('Ændringer siden version 1.0');
  expect(changes).toContain('<a href="drift.html#drift">2 Drift</a>');
  expect(changes).toMatch(/<li>Kopier\s*<p>Fjernet afsnit<\/p>/);
  expect(read('bog/1.0/changes.html')).not.toContain('Ændringer siden version');
  expect(read('bog/1.2/changes.html')).toContain('Ændringer siden version 1.1');
});

test('nothing stands within a page that its policy forbids', () => {
  for (const file of ['index.html', '404.html', 'bog/latest/start.html', 'bog/latest/index.html']) {
    expect(read(file)).not.toMatch(/<style|\sstyle="|<script>|<script(?! src)|\son\w+="|src="data:/);
  }
});

test('a frozen file that is altered stops it, and the site stays as it was', async () => {
  const before = read('bog/1.0/drift.html');
  const file = office.path('released/bog/1.0/pages/drift.html');
  const frozen = readFileSync(file);
  office.write('released/bog/1.0/pages/drift.html', 'forged');
  const { ok, diagnostics } = await makeSite({ cwd: office.root });
  office.write('released/bog/1.0/pages/drift.html', frozen);
  expect(ok).toBe(false);
  expect(diagnostics.map(({ rule, place }) => [rule, place?.file])).toEqual([
    ['frozen-file', 'released/bog/1.0/pages/drift.html'],
  ]);
  expect(read('bog/1.0/drift.html')).toBe(before);
});

test('a reader who reports a mistake says where, without typing it', async () => {
  const page = await open(`${pathToFileURL(office.path('site/bog/1.1/drift.html')).href}#noeglen`);
  const report = () =>
    page.$eval('[data-report]', (link) => {
      link.addEventListener('click', (event) => event.preventDefault());
      (link as HTMLAnchorElement).click();
      return decodeURIComponent((link as HTMLAnchorElement).href);
    });
  expect(await report()).toMatch(
    /^mailto:fejl@example\.org\?subject=Fejl i Håndbog 1\.1: 2\.1 Nøglen&body=\n\nfile:.*drift\.html#noeglen$/,
  );
  await page.close();
});

test('redirects, feed, sitemap and headers name what is released, and nothing that is a draft', () => {
  expect(read('bog/index.html')).toContain('<meta http-equiv="refresh" content="0; url=latest/index.html">');
  expect(read('bog/1/index.html')).toContain('content="0; url=../1.1/index.html"');
  const feed = read('feed.xml');
  expect([...feed.matchAll(/<entry><id>(.*?)<\/id>/g)].map(([, id]) => id).sort()).toEqual([
    'https://example.org/vejledninger/bog/1.0/',
    'https://example.org/vejledninger/bog/1.1/',
  ]);
  expect(feed).toContain('&lt;li&gt;Kapitlet om drift er nyt.&lt;/li&gt;');
  const pages = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  expect(pages).toContain('https://example.org/vejledninger/bog/latest/drift.html');
  expect(pages.filter((address) => !/vejledninger\/(bog\/latest\/.*)?$/.test(address ?? ''))).toEqual([]);
  expect(read('robots.txt')).toContain('Sitemap: https://example.org/vejledninger/sitemap.xml');
  const rules = read('_headers').split(/\n(?=\/)/);
  const policies = rules.filter((rule) => rule.includes('Content-Security-Policy'));
  expect(policies.filter((rule) => rule.includes('unsafe')).map((rule) => rule.split('\n')[0])).toEqual([
    '/bog/1.2/*',
    '/bog/1.1/*',
    '/bog/1.0/*',
  ]);
  expect(policies.length).toBeGreaterThan(8);
});

test('what nobody has said is an open point: told once, and shown on its page', async () => {
  const { diagnostics } = await makeSite({ cwd: office.root, language: 'da' });
  expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'open-setting: Hjemmesiden har et link til sin tilgængelighedserklæring, men ingen adresse til det',
  ]);
  expect(read('was/index.html')).toContain('er et åbent punkt');
});

test('without anything released there is no website, and the way out is told', async () => {
  using empty = new TemporaryWorkspace(handbook('1.0'));
  const { ok, diagnostics } = await makeSite({ cwd: empty.root });
  expect(ok).toBe(false);
  expect(diagnostics.map(({ rule, hint }) => [rule, hint])).toEqual([
    ['nothing-released', expect.stringContaining('kl-docs site --drafts')],
  ]);
  expect(existsSync(empty.path('site'))).toBe(false);
});

test("an office's own look takes the place of a part of ours, and an English document has English pages", async () => {
  const { 'kl-docs.yml': _, 'content/bog/document.yml': described, ...book } = handbook('1.0');
  using other = new TemporaryWorkspace({
    ...book,
    'kl-docs.yml': 'title: Manuals\nlanguage: en\n',
    'content/bog/document.yml': String(described).replace('language: da', 'language: en'),
    'templates/website/bar.css': '.site-bar { background: #123456; }',
  });
  const { ok } = await makeSite({ cwd: other.root, drafts: true });
  expect(ok).toBe(true);
  const made = (file: string) => readFileSync(other.path(`site/${file}`), 'utf8');
  for (const file of ['shared/site.css', 'bog/1.0/assets/page.css']) expect(made(file)).toContain('#123456');
  expect(made('index.html')).toContain('Read on screen');
  expect(made('bog/latest/drift.html')).toContain('Report a mistake');
  expect(made('shared/editions.js')).toContain('"name":"Version 1.0 of 24\u00a0November\u00a02026"');
});
