import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { build } from '../../src/index.ts';
import { inspectPdf, type PdfInspection, tagTree } from '../../src/pdf/inspect.ts';
import { projectRoot } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

let out: TemporaryWorkspace;
let bytes: Buffer;
let pdf: PdfInspection;

beforeAll(async () => {
  out = new TemporaryWorkspace();
  const { diagnostics } = await build({ cwd: projectRoot, documents: ['guide'], out: out.path('out') });
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  bytes = readFileSync(out.path('out/guide/1.8/teknisk-vejledning-1.8.pdf'));
  pdf = inspectPdf(bytes);
});
afterAll(() => out[Symbol.dispose]());

describe("the guide's PDF", () => {
  test('is tagged, in Danish, and has its title, bookmarks and fonts', () => {
    expect(pdf).toMatchObject({ language: 'da', tagged: true });
    expect(pdf.title).toContain('Kontakt Læge-appen 1.8');
    expect(pdf.outline.length).toBeGreaterThan(50);
    expect(pdf.outline.map(({ title }) => title)).toContain('1 Introduktion');
    expect(pdf.fonts.length).toBeGreaterThanOrEqual(3);
    expect(pdf.fonts.filter(({ name, embedded }) => !embedded || !name.includes('IBMPlex'))).toEqual([]);
    const sizes = pdf.pageSizes.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`);
    // Three pages on their side: the plan and the two forms.
    expect(sizes.filter((size) => size === '842 × 595')).toHaveLength(3);
    expect(sizes.filter((size) => size === '595 × 842')).toHaveLength(sizes.length - 3);
  });

  test('says in its contents the pages on which the headings really are', () => {
    const pageOf = new Map(pdf.headings.map(({ text, page }) => [text, page]));
    const links = [...tagTree(bytes).matchAll(/annotation "(.+) (\d+)"$/gm)];
    const contents = links.flatMap(([, title = '', page]) =>
      pageOf.has(title) ? [{ title, page: Number(page) }] : [],
    );
    expect(contents.length).toBeGreaterThan(40);
    expect(new Set(contents.map(({ page }) => page)).size).toBeGreaterThan(15);
    for (const { title, page } of contents) expect([title, page]).toEqual([title, pageOf.get(title)]);
  });

  test('tells what its figures show', () => {
    const told = pdf.figures.filter(({ alt }) => (alt?.length ?? 0) > 40);
    expect(told.length).toBeGreaterThanOrEqual(4);
  });

  test('has an index in which every page number is that of its place', () => {
    const tree = tagTree(bytes);
    const index = tree.slice(tree.lastIndexOf('"Stikord"'));
    const numbers = [...index.matchAll(/annotation "(\d+)"$/gm)].map(([, page]) => Number(page));
    expect(numbers.length).toBeGreaterThan(80);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(pdf.pages);
    // A term that is used in several chapters, and on one page only once.
    const [, idp = ''] = /"IdP,"([\s\S]*?)\n +LI/.exec(index) ?? [];
    const pages = [...idp.matchAll(/annotation "(\d+)"$/gm)].map(([, page]) => Number(page));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b));
  });

  test('has some 30 to 50 pages', () => {
    expect(pdf.pages).toBeGreaterThanOrEqual(30);
    expect(pdf.pages).toBeLessThanOrEqual(50);
  });
});

describe("the guide's page", () => {
  let browser: PrintBrowser;
  beforeAll(async () => {
    browser = await startBrowser({ inform: () => {} });
  });
  afterAll(() => browser.close());

  test.each([320, 390, 768, 1280, 1920])('does not scroll sideways at %i px', async (width) => {
    const page = await browser.openPage();
    await page.setViewport({ width, height: 800 });
    await page.setContent(readFileSync(out.path('out/guide/1.8/index.html'), 'utf8'), { waitUntil: 'load' });
    const { scrollWidth, clientWidth, sections } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
      sections: document.querySelectorAll('main h2').length,
    }));
    expect(sections).toBeGreaterThan(30);
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await page.close();
  });

  test('is self-contained', () => {
    const html = readFileSync(out.path('out/guide/1.8/index.html'), 'utf8');
    const loaded = [
      ...html.matchAll(
        /<(?:img|script|link|iframe|source)\b[^>]*\s(?:src|href)="([^"]*)"|url\(["']?([^"')]+)/g,
      ),
    ];
    const outside = loaded
      .map(([, a, b]) => a ?? b ?? '')
      .filter((url) => !url.startsWith('data:') && !url.startsWith('#'));
    expect(loaded.length).toBeGreaterThan(3);
    expect(outside).toEqual([]);
  });

  test('marks in its contents where the reader is', async () => {
    const html = readFileSync(out.path('out/guide/1.8/index.html'), 'utf8');
    const page = await browser.openPage();
    await page.setJavaScriptEnabled(true);
    await page.setViewport({ width: 1280, height: 800 });
    await page.setContent(html, { waitUntil: 'load' });
    const here = () =>
      page.evaluate(() => document.querySelector('.contents [aria-current]')?.getAttribute('href'));
    expect(await here()).not.toBe('#login-forloeb');
    await page.evaluate(() => document.getElementById('login-forloeb')?.scrollIntoView());
    await vi.waitFor(async () => expect(await here()).toBe('#login-forloeb'), { timeout: 120_000 });
    await page.close();
  });
});
