import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../../src/browser/browser.ts';
import { finishPdf } from '../../../src/pdf/finish.ts';
import { inspectPdf, tagTree } from '../../../src/pdf/inspect.ts';
import { wideElements } from '../../../src/print/fit/fit-page.ts';
import { printPage } from '../../../src/print/print.ts';
import { brokenRules } from '../../pdf/conformance.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await startBrowser({ inform: () => {} });
});
afterAll(() => browser.close());

const STYLE = `
  @page { size: A4; margin: 20mm }
  @page wide { size: A4 landscape }
  main > .landscape { page: wide }
  body { margin: 0; font: 10pt sans-serif; overflow-wrap: break-word }
  table { width: 100%; border-collapse: collapse }
  th, td { padding: 1pt 4pt }
  svg { max-width: 100% }`;

async function print(body: string, style = '') {
  const tab = await browser.openPage();
  try {
    const html = `<!doctype html><html lang="da"><head><title>Prøve</title><style>${STYLE}${style}</style></head><body><main><h1>Titel</h1>${body}</main></body></html>`;
    const printed = await printPage(tab, html, { fitted: true });
    const { bytes, scale } = finishPdf(printed.bytes, { title: 'Prøve', language: 'da', date: new Date(0) });
    const fitted = await tab.$$eval('table', (tables) =>
      tables.map(({ dataset, style }) => ({ fitted: 'fitted' in dataset, size: style.fontSize })),
    );
    return { bytes, scale, fit: printed.fit, fitted, wide: await wideElements(tab), pdf: inspectPdf(bytes) };
  } finally {
    await tab.close();
  }
}

const row = (cells: readonly string[], name: 'td' | 'th' = 'td'): string =>
  `<tr>${cells.map((cell) => (name === 'th' ? `<th scope="col">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`;
const table = (head: readonly string[], ...rows: readonly string[][]): string =>
  `<table data-source="a.md:3:1"><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`;
const numbers = (columns: number): string =>
  table(
    Array.from({ length: columns }, (_, column) => `Kolonne${column + 1}`),
    Array.from({ length: columns }, () => '1.234.567'),
  );
const landscape = (pdf: ReturnType<typeof inspectPdf>): boolean =>
  pdf.pageSizes.some(({ width, height }) => width > height);

const drawing = (width: number, height: number, text = ''): string =>
  `<p><svg data-source="a.md:5:1" role="img" aria-label="Tegning" width="${width}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#ccc"/>${text}</svg></p>`;

describe('a table', () => {
  test('that fits stays as it is', async () => {
    const { fitted, scale } = await print(table(['Ord', 'Antal'], ['tilslutningsaftale', '1']));
    expect(fitted).toEqual([{ fitted: false, size: '' }]);
    expect(scale).toBe(1);
  });

  test('of long words breaks them, keeps its type, and each is still one word', async () => {
    const words = [
      'Databehandleraftaleskabelonadministration',
      'Sundhedsplejerskevagtordningskoordinator',
      'Kommunalbestyrelsesmedlemsvederlagsregulering',
      'https://www.example.org/en/meget/lang/adresse?med=parametre',
    ];
    const { bytes, fitted, scale, fit } = await print(table(['A', 'B', 'C', 'D'], words));
    expect(fit).toEqual({ wideTables: [], smallTexts: [] });
    expect(fitted).toEqual([{ fitted: true, size: '' }]);
    expect(scale).toBe(1);
    const tree = tagTree(bytes);
    for (const word of words) expect(tree).toContain(`"${word}"`);
    expect(brokenRules(bytes)).toEqual([]);
  });

  test('of words that are called as what all objects have is fitted as any other', async () => {
    const words = ['toString', 'constructor', '__proto__', 'Kommunalbestyrelsesmedlemsvederlagsregulering'];
    const { bytes, scale } = await print(
      table(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], [...words, ...words]),
    );
    expect(scale).toBe(1);
    for (const word of words) expect(tagTree(bytes)).toContain(`"${word}"`);
  });

  test('of many numbers gets smaller alone, never under 7.5 pt', async () => {
    const { fitted, scale, pdf } = await print(numbers(9));
    expect(Number.parseFloat(fitted[0]?.size ?? '')).toBeGreaterThanOrEqual(7.5);
    expect(scale).toBe(1);
    expect(landscape(pdf)).toBe(false);
  });

  test('of still more takes a page on its side, with the heading before it', async () => {
    const { bytes, pdf, scale } = await print(`<p>Før</p><h2>Tal</h2>${numbers(15)}<p>Efter</p>`);
    expect(landscape(pdf)).toBe(true);
    expect(scale).toBe(1);
    expect(pdf.pages).toBe(3);
    expect(pdf.headings.map(({ page }) => page)).toEqual([1, 2]);
    expect(brokenRules(bytes)).toEqual([]);
  });

  test('with a cell longer than a page begins where it stands', async () => {
    const long = table(['Ord'], ['En sætning som bliver sagt igen og igen. '.repeat(200)]);
    const { pdf } = await print(long, 'table, tr { break-inside: avoid }');
    expect(pdf.pages).toBe(2);
  });

  test('with a drawing in a cell keeps it inside', async () => {
    const cells = ['Databehandleraftaleskabelonadministration'.repeat(4), drawing(2000, 100)];
    expect((await print(table(['A', 'B'], cells))).scale).toBe(1);
  });

  test('that fits nowhere is told at its place', async () => {
    const { fit, scale } = await print(numbers(30));
    expect(fit?.wideTables).toEqual(['a.md:3:1']);
    expect(scale).toBeLessThan(1);
  });
});

describe('in running text', () => {
  const LONG = 'Speciallægepraksisplanlægningsstabiliseringsperiodekonsulentforeningsbestyrelsesformandsvalg';

  test('a word that is wider than its line is hyphenated, and is still one word', async () => {
    const { bytes, scale } = await print(`<h2>${LONG}</h2><p>Se <b>${LONG}</b>.</p>`);
    expect(scale).toBe(1);
    expect(inspectPdf(bytes).headings.at(-1)?.text).toBe(LONG);
    expect(tagTree(bytes).split(LONG)).toHaveLength(3);
  });

  test("the author's soft hyphens are in no text", async () => {
    const { bytes } = await print(
      '<h2>Data&shy;behandler&shy;aftale</h2><p>Om Data&shy;behandler&shy;aftalen.</p>',
    );
    expect(inspectPdf(bytes).headings.at(-1)?.text).toBe('Databehandleraftale');
    expect(tagTree(bytes)).toContain('"Databehandleraftalen."');
    expect(tagTree(bytes)).not.toContain('\u00AD');
  });
});

describe('a block that is kept on one page', () => {
  const WHOLE = 'pre, li { break-inside: avoid } div { height: 150mm }';

  test.each([
    ['code', (lines: string) => `<pre>${lines}</pre>`],
    ['code in a list', (lines: string) => `<ul><li><pre>${lines}</pre></li></ul>`],
  ])('is broken where it is higher than half a page: %s', async (_, block) => {
    // It would leave 100 mm empty, and need a third page for what is higher than one.
    const { pdf } = await print(`<div></div>${block('linje\n'.repeat(70))}`, WHOLE);
    expect(pdf.pages).toBe(2);
  });

  test('stays whole where it is not', async () => {
    const block = '<pre style="height: 110mm">linje</pre><pre style="height: 120mm">linje</pre>';
    // Broken, each would begin on the page before.
    const { pdf } = await print(
      `<div></div>${block}<div style="height: 95mm; break-inside: avoid"></div>`,
      WHOLE,
    );
    expect(pdf.pages).toBe(3);
  });
});

describe('a picture', () => {
  test('is no higher than a page', async () => {
    expect((await print(drawing(100, 3000))).pdf.pages).toBe(1);
  });

  test('whose text is too small turns its page', async () => {
    const { fit, pdf } = await print(drawing(1100, 400, '<text x="10" y="50" font-size="12">Tekst</text>'));
    expect(landscape(pdf)).toBe(true);
    expect(fit?.smallTexts).toEqual([]);
  });

  const WIDE =
    'main { padding-left: 30mm } main > [data-wide] { margin-left: -30mm; width: calc(100% + 30mm) }';

  test('whose text is too small stands in the margin too, where that is enough', async () => {
    const text = (size: number): string => `<text x="10" y="50" font-size="${size}">Tekst</text>`;
    const pagesTurned = async (size: number, style: string): Promise<boolean> =>
      landscape((await print(drawing(900, 400, text(size)), style)).pdf);
    // 640 px of 900 px make 11.5 px 6.1 pt; 527 px make it 5.0 pt.
    expect(await pagesTurned(11.5, WIDE)).toBe(false);
    expect(await pagesTurned(11.5, 'main { padding-left: 30mm }')).toBe(true);
    expect(await pagesTurned(10, WIDE)).toBe(true);
  });

  test('stays on the lines of the text, and upright, where it can be read', async () => {
    const { bytes } = await print(drawing(900, 400, '<text x="10" y="50" font-size="15">Tekst</text>'), WIDE);
    const other = await print(
      drawing(900, 400, '<text x="10" y="50" font-size="15">Tekst</text>'),
      'main { padding-left: 30mm }',
    );
    expect(Buffer.from(bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  test('whose text is too small there too is told at its place', async () => {
    const { fit, pdf } = await print(drawing(3000, 400, '<text x="10" y="50" font-size="12">Tekst</text>'));
    expect(landscape(pdf)).toBe(false);
    expect(fit?.smallTexts).toMatchObject([{ source: 'a.md:5:1' }]);
  });
});

test('what makes all pages smaller is found, innermost first', async () => {
  const { scale, wide } = await print(
    '<div><pre data-source="a.md:9:1">en lang linje</pre></div>',
    'pre { width: 250mm }',
  );
  expect(scale).toBeLessThan(1);
  expect(wide).toEqual([{ source: 'a.md:9:1', text: 'en lang linje' }]);
});
