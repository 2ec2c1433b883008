import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { build } from '../../src/index.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { type PrintedPage, printPage } from '../../src/print/print.ts';
import { DEJAVU, PLEX } from '../pdf/plex.ts';
import { smallPage } from '../pdf/print-fixture.ts';
import { difference, renderPages } from '../pdf/rendered.ts';
import { unreachable } from '../pdf/unreachable.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await startBrowser({ inform: () => {} });
});
afterAll(() => browser.close());

async function print(html: string, lateNumbers: boolean): Promise<PrintedPage> {
  const tab = await browser.openPage();
  try {
    return await printPage(tab, html, { lateNumbers });
  } finally {
    await tab.close();
  }
}

const finished = (printed: PrintedPage): Uint8Array =>
  finishPdf(printed.bytes, { title: 'Prøve', language: 'da', date: null, ...printed }).bytes;

/** What another program reads on the first pages, without white space. */
async function textOf(bytes: Uint8Array, pages: number): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const text = Array.from({ length: pages }, (_, page) => document.getPage(page).getText()).join('');
  document.destroy();
  library.destroy();
  return text.replace(/\s/g, '');
}

const SECTIONS = 110;
const CONTENTS = `.row { display: flex; text-decoration: none } .row span:nth-child(2) { flex: 1 } .n { min-width: 14mm; text-align: right; font-variant-numeric: tabular-nums } h2 { break-before: page; margin: 0 }`;

/** A page each, and contents that name every third. */
function page(style: string, body = ''): string {
  const ids = Array.from({ length: SECTIONS }, (_, index) => index + 1);
  const rows = ids.filter((id) => id % 3 === 1);
  const row = (id: number): string =>
    `<li><a class="row" href="#s${id}"><span>Afsnit ${id} </span><span></span><span class="n" data-page-of="s${id}">00</span></a></li>`;
  const sections = ids.map((id) => `<h2 id="s${id}">Afsnit ${id}</h2>`);
  return smallPage(
    `<h1>Indhold</h1><nav role="doc-toc"><ol>${rows.map(row).join('')}</ol></nav>${body}${sections.join('')}`,
    `${CONTENTS} ${style}`,
  );
}

describe('numbers with room of their own, written into a file that was printed once', () => {
  // Chromium shows these glyph by glyph, and those in one string.
  test.each([
    ['glyph by glyph', `${PLEX} body { font: 10pt Plex }`],
    ['in one string', `${DEJAVU} body { font: 16px DejaVu }`],
    ['in two fonts', `${PLEX} ${DEJAVU} body { font: 10pt Plex } li:nth-child(2n) { font: 16px DejaVu }`],
  ])('are those of a file with the numbers in its page: %s', async (_, style) => {
    const html = page(style);
    const early = await print(html, false);
    const late = await print(html, true);
    expect([early.rounds, late.rounds]).toEqual([2, 1]);
    expect(late.pageNumbers).toEqual(early.pageNumbers);
    const lengths = new Set([...late.numerals.values()].map((numeral) => numeral.length));
    expect([...lengths].sort()).toEqual([1, 2, 3]);
    const [before, after] = [finished(early), finished(late)];
    expect(tagTree(after)).toBe(tagTree(before));
    expect(tagTree(after)).toMatch(/Link\n *"Afsnit 1"\n *"\d"\n/);
    expect(inspectPdf(after)).toEqual(inspectPdf(before));
    expect(unreachable(after)).toEqual([]);
    const first = early.pageNumbers.get('s1') ?? 0;
    const contents = first - 1;
    expect(await textOf(after, contents)).toBe(await textOf(before, contents));
    expect(await textOf(after, contents)).toContain(`Afsnit100${first + 99}`);
    const pictures = await renderPages(before, contents);
    const others = await renderPages(after, contents);
    expect(pictures).toHaveLength(contents);
    // A hundredth of a pixel is rounding.
    for (const [index, picture] of pictures.entries())
      expect(difference(others[index] ?? picture, picture), `page ${index + 1}`).toEqual({
        mean: expect.closeTo(0, 2),
        far: 0,
      });
  });

  test('give the same bytes again', async () => {
    const html = page('');
    expect(Buffer.compare(finished(await print(html, true)), finished(await print(html, true)))).toBe(0);
  });
});

describe('numbers stand in the page before the print', () => {
  // A one that is wider than the other figures.
  const mixed = `${PLEX} ${DEJAVU.replace('}', '; unicode-range: U+31 }')} body { font-family: DejaVu, Plex }`;
  test.each([
    ['in running text', page('', '<p>Se <a href="#s99">side <span data-page-of="s99"></span></a></p>')],
    [
      'in a list of pages',
      page(
        '',
        '<p data-page-list><a href="#s99"><span class="n" style="display: inline-block" data-page-of="s99"></span></a></p>',
      ),
    ],
    ['where a box grows with its text', page('.n { min-width: auto }')],
    ['where they stand at the left', page('.n { text-align: left }')],
    ['where they are underlined', page('.row { text-decoration: underline }')],
    ['where the figures are of different widths', page(mixed)],
    ['where few digits are shown in a font', page('li:first-child { font-weight: bold }')],
    // Three digits in room for two, which nothing told before.
    ['where there are more pages than it looked like', page(`${PLEX} .n { min-width: 1.3em }`)],
  ])('%s', async (_, html) => {
    const early = await print(html, false);
    const late = await print(html, true);
    expect(late.numerals.size).toBe(0);
    expect(late.rounds).toBe(2);
    expect(late.pageNumbers).toEqual(early.pageNumbers);
    expect(tagTree(finished(late))).toBe(tagTree(finished(early)));
    expect(await textOf(finished(late), 1)).toBe(await textOf(finished(early), 1));
  });
});

test('what finishing cannot write into a file is printed again', async () => {
  // A shadow is painted as the same text once more.
  const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    () => '<a href="#loginet"><span class="n" data-page-of="loginet"></span></a> ',
  );
  using workspace = new TemporaryWorkspace({
    ...quickCard,
    'templates/card/page.hbs': (quickCard['templates/card/page.hbs'] ?? '').replace(
      '<main>',
      `<main><p>${rows.join('')}</p>`,
    ),
    'templates/card/card.css': `${quickCard['templates/card/card.css']} a { text-decoration: none } .n { display: inline-block; width: 3em; text-align: right; text-shadow: 1px 1px 2px #36c } h2 { break-before: page }`,
  });
  const { diagnostics } = await build({ cwd: workspace.root, formats: ['pdf'] });
  expect(diagnostics).toEqual([]);
  const bytes = readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf'));
  expect(tagTree(bytes).match(/Link\n *"2"\n/g)).toHaveLength(rows.length);
});
