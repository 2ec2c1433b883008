import { beforeAll, describe, expect, test } from 'vitest';
import type { FinishOptions } from '../../src/pdf/finish/pass.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { PdfDocument } from '../../src/pdf/object/document.ts';
import { readPages } from '../../src/pdf/object/pages.ts';
import { javaIsThere, validate } from '../support/verapdf/validate.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { brokenRules } from './conformance.ts';
import { PLEX } from './plex.ts';
import { printPages } from './print-fixture.ts';
import { PIXELS_PER_PT, type Rendered, renderPdf } from './rendered.ts';

const MM = 72 / 25.4;
const plain: FinishOptions = { title: 'Plakat', language: 'da', date: new Date('2026-11-24T00:00:00Z') };
const options: FinishOptions = { ...plain, printShop: { bleed: 3, slug: 7 } };

/** Trimmed sizes, mm. */
const SHEETS: readonly (readonly [string, number, number])[] = [
  ['A4', 210, 297],
  ['A4 landscape', 297, 210],
  ['A3', 297, 420],
  ['A5', 148, 210],
];

/** A blue sheet with a white line along the cut, on yellow paper that must not be printed beyond the bleed. */
function sheet(width: number, height: number): string {
  const style = `${PLEX} @page { size: ${width + 20}mm ${height + 20}mm; margin: 7mm; background: #fc0 }
    body { margin: 0; font: 8mm Plex } h1, p { margin: 0; background: #036; color: #fff }
    main { box-sizing: border-box; width: ${width + 6}mm; height: ${height + 6}mm; padding: 3mm; background: #036; overflow: hidden }
    section { box-sizing: border-box; height: 100%; border: 1mm solid #fff }`;
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Plakat</title><style>${style}</style></head><body><main><section><h1>Til trykkeriet</h1><p>Med et <a href="https://example.org">link</a></p></section></main></body></html>`;
}

let printed: Map<string, Uint8Array>;
const printedAs = (name: string): Uint8Array => printed.get(name) ?? new Uint8Array();
const finished = (name: string): Uint8Array => finishPdf(printedAs(name), options).bytes;

beforeAll(async () => {
  const pdfs = await printPages(SHEETS.map(([, width, height]) => sheet(width, height)));
  printed = new Map(SHEETS.map(([name], index) => [name, pdfs[index] ?? new Uint8Array()]));
});

function boxes(bytes: Uint8Array): { media: number[]; bleed: number[]; trim: number[] } {
  const page = readPages(new PdfDocument(bytes))[0];
  const box = (key: string): number[] => page?.dict.array(key)?.items.map(Number) ?? [];
  return { media: box('MediaBox'), bleed: box('BleedBox'), trim: box('TrimBox') };
}

/** The colour at a place in pt from the lower left corner, as PDFium paints it. */
function colourAt({ width, height, rgba }: Rendered, x: number, y: number): number[] {
  const column = Math.floor(x * PIXELS_PER_PT);
  const row = height - 1 - Math.floor(y * PIXELS_PER_PT);
  return [...rgba.subarray((row * width + column) * 4, (row * width + column) * 4 + 3)];
}

/** The darkest that is met on the way between two places: lines can be thinner than a pixel. */
function darkest(picture: Rendered, from: readonly [number, number], to: readonly [number, number]): number {
  const steps = 80;
  const values = Array.from({ length: steps + 1 }, (_, i) => {
    const at = (axis: 0 | 1): number => from[axis] + ((to[axis] - from[axis]) * i) / steps;
    return Math.max(...colourAt(picture, at(0), at(1)));
  });
  return Math.min(...values);
}

describe('a sheet for the print shop', () => {
  test.each(SHEETS)('%s has its trim box where the page draws the cut', (name, width, height) => {
    const { media, bleed, trim } = boxes(finished(name));
    const [left = 0, bottom = 0, right = 0, top = 0] = trim;
    expect((right - left) / MM).toBeCloseTo(width, 2);
    expect((top - bottom) / MM).toBeCloseTo(height, 2);
    // Chromium begins the page area at a whole CSS pixel.
    expect(Math.abs(left - 10 * MM)).toBeLessThan(0.75);
    expect(Math.abs((media[3] ?? 0) - top - 10 * MM)).toBeLessThan(0.75);
    const grown = [left - 3 * MM, bottom - 3 * MM, right + 3 * MM, top + 3 * MM];
    for (const [side, value] of grown.entries()) expect(bleed[side]).toBeCloseTo(value, 2);
    expect(bleed[0]).toBeGreaterThan(media[0] ?? 0);
    expect(bleed[1]).toBeGreaterThan(media[1] ?? 0);
    expect(bleed[2]).toBeLessThan(media[2] ?? 0);
    expect(bleed[3]).toBeLessThan(media[3] ?? 0);
  });

  test.each(SHEETS)('%s is coloured to the bleed and not beyond it', async (name) => {
    const bytes = finished(name);
    const before = await renderPdf(finishPdf(printedAs(name), plain).bytes);
    const picture = await renderPdf(bytes);
    const { trim } = boxes(bytes);
    const [left = 0, bottom = 0, right = 0, top = 0] = trim;
    const middle = (left + right) / 2 + 30;
    const white = [255, 255, 255];
    const blue = [0, 51, 102];
    // The line along the cut begins at the trim box: so that is where the page means it to be.
    expect(colourAt(picture, left - 1, bottom + 60)).toEqual(blue);
    expect(colourAt(picture, left + 1, bottom + 60)).toEqual(white);
    expect(colourAt(picture, middle, top + 1)).toEqual(blue);
    expect(colourAt(picture, middle, top - 1)).toEqual(white);
    for (const [x, y] of [
      [left - 2.5 * MM, bottom + 60],
      [right + 2.5 * MM, bottom + 60],
      [middle, top + 2.5 * MM],
      [middle, bottom - 2.5 * MM],
    ] as const) {
      expect(colourAt(picture, x, y)).toEqual(blue);
    }
    for (const [x, y] of [
      [left - 4 * MM, bottom + 60],
      [right + 4 * MM, bottom + 60],
      [middle, top + 4 * MM],
      [middle, bottom - 4 * MM],
    ] as const) {
      expect(colourAt(before, x, y)).toEqual([255, 204, 0]);
      expect(colourAt(picture, x, y)).toEqual(white);
    }
  });

  test.each(SHEETS)('%s has cut marks at its corners and a cross on each side', async (name) => {
    const bytes = finished(name);
    const picture = await renderPdf(bytes);
    const [left = 0, bottom = 0, right = 0, top = 0] = boxes(bytes).trim;
    const away = 6 * MM;
    const across = 2;
    for (const x of [left, right]) {
      for (const y of [bottom - away, top + away])
        expect(darkest(picture, [x - across, y], [x + across, y])).toBeLessThan(200);
    }
    for (const y of [bottom, top]) {
      for (const x of [left - away, right + away])
        expect(darkest(picture, [x, y - across], [x, y + across])).toBeLessThan(200);
    }
    // Between the bleed and the marks nothing is printed.
    for (const x of [left, right])
      expect(darkest(picture, [x - across, top + 3.6 * MM], [x + across, top + 3.6 * MM])).toBe(255);
    const cross = 6.5 * MM;
    expect(
      darkest(
        picture,
        [(left + right) / 2 - across, top + cross + 3],
        [(left + right) / 2 + across, top + cross + 3],
      ),
    ).toBeLessThan(200);
    expect(
      darkest(
        picture,
        [left - cross - 3, (bottom + top) / 2 - across],
        [left - cross - 3, (bottom + top) / 2 + across],
      ),
    ).toBeLessThan(200);
  });

  test('breaks no rule of PDF/UA-1 and PDF/A-2a', () => {
    const files = SHEETS.map(([name]) => finished(name));
    expect(files.flatMap((bytes) => brokenRules(bytes))).toEqual([]);
    if (!javaIsThere) return;
    using out = new TemporaryWorkspace();
    for (const [index, bytes] of files.entries()) out.write(`${index}.pdf`, bytes);
    const verdicts = validate(files.map((_, index) => out.path(`${index}.pdf`)));
    expect(verdicts).toHaveLength(2 * files.length);
    expect(verdicts.filter(({ compliant }) => !compliant)).toEqual([]);
  });

  test('reads as before, with its fonts inside, and is the same each time', () => {
    const bytes = finished('A4');
    expect(tagTree(bytes)).toBe(tagTree(finishPdf(printedAs('A4'), plain).bytes));
    const { fonts } = inspectPdf(bytes);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !font.embedded)).toEqual([]);
    expect(Buffer.from(finished('A4')).equals(bytes)).toBe(true);
  });

  test('can be finished again without losing its boxes', () => {
    const again = finishPdf(finished('A4'), plain).bytes;
    expect(boxes(again)).toEqual(boxes(finished('A4')));
    expect(brokenRules(again)).toEqual([]);
  });
});

describe('no print shop', () => {
  test('leaves the page without boxes', () => {
    const { bleed, trim } = boxes(finishPdf(printedAs('A4'), plain).bytes);
    expect([bleed, trim]).toEqual([[], []]);
  });

  test('takes a slug without room for marks, or a page that is all slug', () => {
    const finish = (bleed: number, slug: number) => () =>
      finishPdf(printedAs('A5'), { ...plain, printShop: { bleed, slug } });
    expect(finish(3, 2)).toThrow(RangeError);
    expect(finish(-1, 7)).toThrow(RangeError);
    expect(finish(3, 90)).toThrow('smaller than');
  });
});
