import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { printPage } from '../../src/print/print.ts';
import { listenOnThisMachine, REACHING, reaching } from '../support/reaching.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { TemporaryFolder } from '../support/workspace.ts';

/** Where in a page something may stand: a template may be written in any way. */
const PAGES: Readonly<Record<string, (hostile: string) => string>> = {
  'in its head': (hostile) =>
    `<!doctype html><html lang="da"><head>${hostile}<title>T</title></head><body><h1>A</h1></body></html>`,
  'in its body': (hostile) =>
    `<!doctype html><html lang="da"><head><title>T</title></head><body><h1>A</h1>${hostile}</body></html>`,
  'before its head': (hostile) =>
    `<!doctype html>${hostile}<html lang="da"><head><title>T</title></head><body><h1>A</h1></body></html>`,
  'before its doctype': (hostile) =>
    `<!--><!doctype html>-->${hostile}<!doctype html><html lang="da"><head><title>T</title></head><body><h1>A</h1></body></html>`,
  'with another head in a comment': (hostile) =>
    `<!doctype html><!-- <head> --><html lang="da"><head><title>T</title></head><body><h1>A</h1>${hostile}</body></html>`,
  'without a head': (hostile) =>
    `\uFEFF<!doctype html><title>T</title><body><header>${hostile}</header><h1>A</h1></body>`,
};

const listener = listenOnThisMachine();
let folder: TemporaryFolder;
/** One that somebody else has started, without what ours is told when it starts. */
let running: Browser;
let browsers: Readonly<Record<string, PrintBrowser>>;
beforeAll(async () => {
  folder = new TemporaryFolder();
  for (const kind of Object.keys(REACHING)) folder.write(kind, 'A');
  running = await runningBrowser();
  const [ours, theirs] = await Promise.all([
    startBrowser({ inform: () => {} }),
    startBrowser({ browser: running.wsEndpoint(), inform: () => {} }),
  ]);
  browsers = { ours, theirs };
});
afterAll(async () => {
  await Promise.all(Object.values(browsers).map((browser) => browser.close()));
  await running.close();
  folder[Symbol.dispose]();
});

const addresses = () => [listener.origin, pathToFileURL(folder.root).href];
/** One page of all that asks for something, and one for each that leads away. */
const hostile = () => [
  addresses().map(reaching).join('\n'),
  ...addresses().map((address) => REACHING['refresh']?.(`${address}/refresh`) ?? ''),
];

test('a page that nobody guards asks for all of it', async () => {
  for (const html of hostile()) {
    const asked = new Set<string>();
    const context = await running.createBrowserContext();
    const page = await context.newPage();
    page.on('request', (request) => asked.add(request.url()));
    folder.write('page.html', PAGES['in its body']?.(html) ?? '');
    const wanted = addresses()
      .flatMap((address) => Object.keys(REACHING).map((kind) => `${address}/${kind}`))
      // Nothing is sent for a connection, and a page of a file may fetch no other.
      .filter((address) => html.includes(address) && !/preconnect$|^file:.*fetch$/.test(address));
    const isAsked = (address: string) => [...asked].some((url) => url.startsWith(address));
    const missing = () => wanted.filter((address) => !isAsked(address));
    // What leads away may be quicker than a style sheet within a style sheet: then the page is opened once more.
    for (let tries = 0; tries < 20 && missing().length > 0; tries++) {
      await page.goto(pathToFileURL(folder.path('page.html')).href, { waitUntil: 'domcontentloaded' });
      await vi.waitFor(() => expect(missing()).toEqual([]), { timeout: 5_000 }).catch(() => {});
    }
    expect(missing()).toEqual([]);
    expect(wanted.length).toBeGreaterThan(0);
    // Not the page: the end of one that is just leading itself away has been waited for in vain.
    await context.close();
  }
});

describe.each(['ours', 'theirs'])('a page that is printed on a browser (%s)', (whose) => {
  test.each(Object.keys(PAGES))(
    'reaches neither this machine nor its files by what stands %s',
    async (place) => {
      const before = listener.connections;
      for (const html of hostile()) {
        const page = await browsers[whose]?.openPage();
        if (page === undefined) throw new Error('no browser');
        const fetched: string[] = [];
        page.on('requestfinished', (request) => fetched.push(request.url()));
        const { bytes } = await printPage(page, PAGES[place]?.(html) ?? '');
        expect(fetched.filter((url) => !url.startsWith('data:'))).toEqual([]);
        // What leads away leaves the page as it is.
        expect(inspectPdf(bytes).headings.map(({ text }) => text)).toEqual(['A']);
        await page.close();
      }
      expect(listener.connections).toBe(before);
    },
  );
});
