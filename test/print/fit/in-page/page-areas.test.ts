import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../../../src/browser/browser.ts';
import { type PageAreas, readPageAreas } from '../../../../src/print/fit/in-page/page-areas.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await startBrowser({ inform: () => {} });
});
afterAll(() => browser.close());

async function areasOf(css: string): Promise<PageAreas> {
  const tab = await browser.openPage();
  try {
    await tab.setContent(`<!doctype html><style>${css}</style><p>Tekst`);
    return await tab.evaluate(readPageAreas);
  } finally {
    await tab.close();
  }
}
const mm = (px: number): number => Math.round((px * 25.4) / 96);

test('the area is what the page rules leave between the margins', async () => {
  const areas = await areasOf(
    `@page { size: A4; margin: 20mm 10mm 30mm }
     @page wide { size: A4 landscape; margin-block: 22mm 18mm }
     @page cover { margin: 0 }
     @page sheet { size: 323mm 446mm; margin: 1cm }
     @page :first { margin: 80mm }`,
  );
  const sizes = Object.fromEntries(
    Object.entries(areas).map(([name, { width, height }]) => [name, [mm(width + 1), mm(height)]]),
  );
  expect(sizes).toEqual({ auto: [190, 247], wide: [277, 170], cover: [210, 297], sheet: [303, 426] });
});

test("a page that says nothing has the browser's own size and margins", async () => {
  expect(await areasOf('')).toEqual({ auto: { width: 738.2, height: 979.2 } });
});
