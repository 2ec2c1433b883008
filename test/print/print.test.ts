import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { printPage } from '../../src/print/print.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await startBrowser({ inform: () => {} });
});
afterAll(() => browser.close());

const html = (body: string, style = ''): string =>
  `<!doctype html><html lang="da"><head><title>Æøå</title><style>${style}</style></head><body>${body}</body></html>`;

async function print(page: string) {
  const tab = await browser.openPage();
  try {
    return await printPage(tab, page);
  } finally {
    await tab.close();
  }
}

describe('a printed page', () => {
  test('runs no script', async () => {
    const { bytes } = await print(
      html(
        `<h1>Her</h1><script>document.querySelector('h1').textContent = 'Script'</script>
         <img alt="x" src="data:," onerror="document.title='ran'">`,
      ),
    );
    const pdf = inspectPdf(bytes);
    expect(pdf.title).toBe('Æøå');
    expect(pdf.headings.map(({ text }) => text)).toEqual(['Her']);
  });
});

describe('page numbers', () => {
  const style = '@page { size: A5; margin: 15mm } h2 { break-before: page }';
  const chapters = Array.from(
    { length: 12 },
    (_, i) => `<h2 id="æ-${i}">Kapitel ${i}</h2>${'<p>Tekst</p>'.repeat(i * 8)}`,
  ).join('');

  test('are those of the finished layout', async () => {
    const contents = Array.from(
      { length: 12 },
      (_, i) => `<p><a href="#æ-${i}">Kapitel ${i} <span data-page-of="æ-${i}">0</span></a></p>`,
    ).join('');
    const { bytes, pageNumbers, rounds } = await print(html(contents + chapters, style));
    const real = new Map(inspectPdf(bytes).headings.map(({ text, page }) => [text, page]));
    expect(pageNumbers.size).toBe(12);
    for (const [id, page] of pageNumbers) expect(page).toBe(real.get(`Kapitel ${id.slice(2)}`));
    expect(rounds).toBe(2);
  });

  test('settle also where the numbers themselves move the pages', async () => {
    // Each number is as wide as the page: the contents grow by lines when numbers get a second digit.
    const contents = Array.from(
      { length: 12 },
      (_, i) =>
        `<p><a href="#æ-${i}">${i}</a> <span style="font-size: 60pt" data-page-of="æ-${i}">0</span></p>`,
    ).join('');
    const { bytes, pageNumbers, rounds } = await print(
      html(contents + chapters, `${style} span { letter-spacing: 70mm; }`),
    );
    const real = new Map(inspectPdf(bytes).headings.map(({ text, page }) => [text, page]));
    expect([...pageNumbers.keys()]).toEqual(Array.from({ length: 12 }, (_, i) => `æ-${i}`));
    for (const [id, page] of pageNumbers) expect(page).toBe(real.get(`Kapitel ${id.slice(2)}`));
    expect(rounds).toBeGreaterThan(2);
  });

  test('of a list are each said once', async () => {
    const places = [1, 1, 3, 3, 1].map((chapter, i) => `<p id="p${i}" class="c${chapter}">x</p>`).join('');
    const items = [0, 1, 2, 3, 4]
      .map((i) => `<span>${i > 0 ? ', ' : ''}<a href="#p${i}"><span data-page-of="p${i}">0</span></a></span>`)
      .join('');
    const { bytes, pageNumbers } = await print(
      html(
        `<h1 data-page-list>${items}</h1>${places}`,
        '@page { size: A6 } p { break-before: page } p + .c1 { break-before: auto }',
      ),
    );
    expect([...pageNumbers.values()]).toEqual([2, 2, 3, 4, 4]);
    expect(inspectPdf(bytes).headings.map(({ text }) => text)).toEqual(['2, 3, 4']);
  });
});
