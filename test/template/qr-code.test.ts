import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { printPage } from '../../src/print/print.ts';
import { addressParts, qrCode } from '../../src/template/qr-code.ts';
import { DESIGNS, OWN_WORDS, posterPage, sheetOf } from './poster-page.ts';

const DPI = 200;
const require = createRequire(import.meta.url);
const wasm = (specifier: string): ArrayBuffer =>
  new Uint8Array(readFileSync(require.resolve(specifier))).buffer;

let browser: PrintBrowser;
let pdfium: PDFiumLibrary;

beforeAll(async () => {
  browser = await startBrowser({ inform: () => {} });
  pdfium = await PDFiumLibrary.init();
  prepareZXingModule({ overrides: { wasmBinary: wasm('zxing-wasm/reader/zxing_reader.wasm') } });
});
afterAll(async () => {
  pdfium.destroy();
  await browser.close();
});

/** The codes that a scanner finds on the first page of a PDF, with the side of their modules in mm. */
async function scan(pdf: Uint8Array): Promise<{ text: string; level: string; side: number }[]> {
  const document = await pdfium.loadDocument(pdf);
  try {
    const { data, width, height } = await document.getPage(0).render({ scale: DPI / 72, render: 'bitmap' });
    // PDFium gives blue, green, red; black and white are the same either way.
    const picture = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' } as ImageData;
    const found = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true });
    return found.map(({ text, ecLevel, position: { topLeft, topRight } }) => ({
      text,
      level: ecLevel,
      side: (Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y) / DPI) * 25.4,
    }));
  } finally {
    document.destroy();
  }
}

describe('a printed QR code', () => {
  test.each(
    DESIGNS.flatMap((design) =>
      (['a4', 'a5'] as const).flatMap((paper) =>
        (['portrait', 'landscape'] as const).map((orientation) => ({ design, paper, orientation })),
      ),
    ),
  )('on $paper $orientation in $design says the address, and is 25 mm wide', async (wanted) => {
    const page = await browser.openPage();
    const { bytes } = await printPage(page, posterPage(sheetOf(wanted), 'Slagelse Kommune', OWN_WORDS));
    await page.close();
    const [code, ...others] = await scan(bytes);
    expect(others).toEqual([]);
    expect(code).toMatchObject({ text: OWN_WORDS.qr, level: 'M' });
    expect(code?.side).toBeGreaterThanOrEqual(25);
    expect(code?.side).toBeLessThan(30);
  });
});

describe('the drawing', () => {
  const drawing = qrCode('https://example.org/kontakt-læge?a=1&b=2', 'QR-kode');
  const [, side = 0] = /viewBox="0 0 (\d+) \1"/.exec(drawing)?.map(Number) ?? [];

  test('is one black path on white with a quiet zone of four modules (ISO/IEC 18004, 5.3.8)', () => {
    expect(drawing.match(/<path/g)).toHaveLength(1);
    expect(drawing).toContain(`<rect width="${side}" height="${side}" fill="#fff"/>`);
    const boxes = [...drawing.matchAll(/M(\d+) (\d+)H(\d+)v1/g)].map(([, x, y, end]) =>
      [x, y, end].map(Number),
    );
    expect(boxes.length).toBeGreaterThan(100);
    for (const [x = 0, y = 0, end = 0] of boxes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(end, y + 1)).toBeLessThanOrEqual(side - 4);
      expect(end).toBeGreaterThan(x);
    }
  });

  test('says which share of its side the modules take', () => {
    expect(Number(/--code:([\d.]+)/.exec(drawing)?.[1])).toBeCloseTo((side - 8) / side, 3);
  });

  test('cannot hold any length', () => {
    expect(() => qrCode(`https://example.org/${'a'.repeat(3000)}`, '')).toThrow();
  });
});

test.each([
  ['https://www.slagelse.dk/kontakt-laege/', ['www.slagelse', '.dk/', 'kontakt-', 'laege']],
  ['https://example.org', ['example', '.org']],
  ['https://www.example.org', ['www.example', '.org']],
  ['http://intra.example.org/a?b=c&d', ['http://', 'intra', '.example', '.org/', 'a', '?b=', 'c', '&d']],
  ['https://example.org/a.b../c_d', ['example', '.org/', 'a', '.b', '../', 'c_', 'd']],
])('the address %s is printed so that a line may end in it', (address, parts) => {
  expect(addressParts(address)).toEqual(parts);
});
