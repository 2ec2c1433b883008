import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import { type PictureResolution, pictureResolutions } from '../../src/print/resolution.ts';
import { drawPicture } from '../pdf/pictures.ts';

let browser: PrintBrowser;
let page: Page;
let wide: string;
let square: string;

beforeAll(async () => {
  browser = await startBrowser({ inform: () => {} });
  page = await browser.openPage();
  wide = await drawPicture(page, 'image/jpeg', 600, 300);
  square = await drawPicture(page, 'image/png', 300, 300);
});
afterAll(() => browser.close());

async function measured(body: string, style = ''): Promise<PictureResolution[]> {
  await page.setContent(
    `<!doctype html><html lang="da"><head><style>img { display: block } ${style}</style></head><body>${body}</body></html>`,
  );
  return pictureResolutions(page);
}

const dpi = async (style: string): Promise<number[]> =>
  (await measured(`<img alt="" src="${wide}" style="${style}">`)).map((picture) => picture.dpi);

describe('the resolution of a picture on paper', () => {
  test('is its pixels by the inches it is laid out in', async () => {
    expect(await measured(`<img alt="Et foto" src="${wide}" style="width: 2in">`)).toEqual([
      {
        kind: 'image',
        name: 'Et foto',
        pixels: { width: 600, height: 300 },
        paper: { width: 50.8, height: 25.4 },
        dpi: 300,
      },
    ]);
  });

  test('is that of the axis that has fewer', async () => {
    expect(await dpi('width: 1in; height: 2in')).toEqual([150]);
  });

  test('is that of the whole picture, also of what its box cuts off', async () => {
    expect(await dpi('width: 2in; height: 2in; object-fit: cover')).toEqual([150]);
    expect(await dpi('width: 2in; height: 2in; object-fit: contain')).toEqual([300]);
  });

  test('does not count padding and border', async () => {
    expect(await dpi('width: 3in; box-sizing: border-box; padding: 36px; border: 12px solid')).toEqual([300]);
    expect(await dpi('width: 2in; padding: 36px; border: 12px solid')).toEqual([300]);
  });

  test('follows what is turned and made larger', async () => {
    const turned = `<div style="transform: rotate(30deg) scale(2)"><img alt="" src="${wide}" style="width: 1in"></div>`;
    expect((await measured(turned)).map((picture) => picture.dpi)).toEqual([300]);
    expect(await dpi('width: 1in; scale: 4')).toEqual([150]);
    expect(await dpi('width: 1in; zoom: 2')).toEqual([300]);
  });

  test('is measured for print', async () => {
    const body = `<img alt="" class="p" src="${wide}">`;
    const style = '.p { width: 1in } @media print { .p { width: 4in } }';
    expect((await measured(body, style)).map((picture) => picture.dpi)).toEqual([150]);
  });

  test('is not asked of drawings, nor of what is not seen', async () => {
    const drawing = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='2' height='2'/>`;
    const body = `<img alt="" src="${drawing}" style="width: 9in"><img alt="" src="${wide}" style="display: none">`;
    expect(await measured(body)).toEqual([]);
  });
});

describe('a background', () => {
  const background = async (css: string): Promise<number[]> => {
    const body = `<div class="hero" style='height: 1in; width: 4in; background: url("${square}") ${css}'></div>`;
    const found = await measured(body);
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['background div.hero']);
    return found.map((picture) => picture.dpi);
  };

  test('has the resolution of the size it is painted in', async () => {
    expect(await background('')).toEqual([96]);
    expect(await background('center / cover')).toEqual([75]);
    expect(await background('center / contain')).toEqual([300]);
    expect(await background('0 0 / 50%')).toEqual([150]);
    expect(await background('0 0 / auto 0.5in')).toEqual([600]);
  });
});
