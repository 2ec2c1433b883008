import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeNew } from '../../src/begin/new.ts';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { build } from '../../src/index.ts';
import { axeViolations } from '../support/axe.ts';
import { makeWebPages, WEB_PAGES } from '../support/web-pages.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

let out: TemporaryWorkspace;
let browser: PrintBrowser;

beforeAll(async () => {
  out = new TemporaryWorkspace();
  await makeWebPages(out, ['Slagelse', 'Ringkøbing-Skjern', 'Ærø']);
  out.write('kl-docs.yml', 'title: Test\nlanguage: da\ndata: { opkald: { file: content/opkald.csv } }\n');
  out.write('content/opkald.csv', 'maaned,region,antal\n2026-01,Nord,4\n2026-02,Nord,9\n2026-01,Syd,3\n');
  makeNew({ what: 'document', name: 'Opkald', kind: 'statistics', cwd: out.root, date: '2026-11-24' });
  const charts = ['bar', 'line', 'dot'].map(
    (type) => `:::chart[${type}]{set=opkald type=${type} x=maaned y=antal series=region}\n:::\n`,
  );
  out.write('content/opkald/statistik.md', `# Tal\n\n${charts.join('\n')}`);
  await build({ cwd: out.root, formats: ['html'], documents: ['opkald'] });
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
  ['a note with charts', 'out/opkald/0.1/index.html'],
])('axe finds nothing in %s', (_name, file) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.openPage();
    await page.setJavaScriptEnabled(true);
    await page.setContent(readFileSync(out.path(file), 'utf8'), { waitUntil: 'load' });
    // What a chart is drawn from is looked at as well.
    await page.evaluate(() => {
      for (const numbers of document.querySelectorAll<HTMLDetailsElement>('.chart-numbers'))
        numbers.open = true;
    });
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
