import { expect, test } from 'vitest';
import { type Sheet, sheetView } from '../../src/document/sheet.ts';

test('a template names the number on a sheet "copies"', () => {
  const sheet: Sheet = { design: 'light', paper: 'a5', orientation: 'portrait', printShop: false, nup: 2 };
  expect(sheetView(sheet)).toEqual({
    design: 'light',
    paper: 'a5',
    orientation: 'portrait',
    printShop: false,
    copies: 2,
    width: 148,
    height: 210,
    bleed: 0,
    slug: 0,
    scale: 148 / 210,
    css: expect.stringContaining('@page{size:297mm 210mm;margin:0}'),
  });
});
