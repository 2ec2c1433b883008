import { describe, expect, test } from 'vitest';
import {
  canHold,
  measuresOf,
  type Nup,
  paperNames,
  type Sheet,
  sheetSchema,
  sheetView,
} from '../../src/document/sheet.ts';

const sheet = (changes: Partial<Sheet> = {}): Sheet => ({
  design: 'light',
  paper: 'a4',
  orientation: 'portrait',
  printShop: false,
  nup: 1,
  ...changes,
});

test('a template names the number on a sheet "copies"', () => {
  expect(sheetView(sheet({ paper: 'a5', nup: 2 }))).toEqual({
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

describe('the measures of a sheet, in mm', () => {
  test.each([
    ['a2', 420, 594, 2],
    ['a3', 297, 420, 297 / 210],
    ['a4', 210, 297, 1],
    ['a5', 148, 210, 148 / 210],
    ['a6', 105, 148, 0.5],
  ] as const)('of %s are those of ISO 216', (paper, width, height, scale) => {
    const none = { bleed: 0, slug: 0 };
    expect(measuresOf(sheet({ paper }))).toEqual({ width, height, scale, ...none });
    expect(measuresOf(sheet({ paper, orientation: 'landscape' }))).toEqual({
      width: height,
      height: width,
      scale,
      ...none,
    });
  });

  test('leave a print shop what it cuts away, and room for its marks', () => {
    expect(measuresOf(sheet({ printShop: true }))).toMatchObject({
      width: 210,
      height: 297,
      bleed: 3,
      slug: 7,
    });
  });
});

describe('the style of a sheet', () => {
  test('has its measures, and for a print shop a page around bleed and marks', () => {
    expect(sheetView(sheet({ paper: 'a5' })).css).toBe(
      ':root{--page-width:148mm;--page-height:210mm;--bleed:0mm;--scale:0.70476}' +
        '@page{size:148mm 210mm;margin:0mm}@media print{:root{--mm:calc(1mm * var(--scale))}}',
    );
    const { css } = sheetView(sheet({ printShop: true }));
    expect(css).toContain('--bleed:3mm');
    expect(css).toContain('@page{size:230mm 317mm;margin:7mm}');
  });

  // Two fill the next larger paper, which lies the other way; four the one after it.
  test.each([
    ['a5', 'portrait', 2, '297mm 210mm', 'repeat(1,210mm)/repeat(2,148mm)'],
    ['a5', 'landscape', 2, '210mm 297mm', 'repeat(2,148mm)/repeat(1,210mm)'],
    ['a6', 'portrait', 4, '210mm 297mm', 'repeat(2,148mm)/repeat(2,105mm)'],
    ['a6', 'landscape', 4, '297mm 210mm', 'repeat(2,105mm)/repeat(2,148mm)'],
    ['a3', 'portrait', 2, '594mm 420mm', 'repeat(1,420mm)/repeat(2,297mm)'],
    ['a4', 'portrait', 4, '420mm 594mm', 'repeat(2,297mm)/repeat(2,210mm)'],
  ] as const)('puts of %s in %s %i on %s', (paper, orientation, nup, page, grid) => {
    const { css } = sheetView(sheet({ paper, orientation, nup }));
    const [width, height] = page.split(' ');
    expect(css).toContain(`@page{size:${page};margin:0}`);
    expect(css).toContain(`width:${width};height:${height};overflow:clip;grid-template:${grid};`);
  });
});

test('how many fill a larger paper', () => {
  const held = (nup: Nup) => paperNames.filter((paper) => canHold(nup, paper));
  expect([held(1), held(2), held(4)]).toEqual([
    ['a2', 'a3', 'a4', 'a5', 'a6'],
    ['a3', 'a4', 'a5', 'a6'],
    ['a4', 'a5', 'a6'],
  ]);
});

describe('what document.yml says of sheets', () => {
  test('is a choice of papers, and of orientations and designs where there is one', () => {
    expect(sheetSchema.parse({ papers: ['a4', 'a3'] })).toEqual({
      papers: ['a4', 'a3'],
      orientations: ['portrait'],
      designs: ['standard'],
    });
    expect(
      sheetSchema.safeParse({ papers: ['a6'], orientations: ['landscape'], designs: ['b-2'] }).success,
    ).toBe(true);
  });

  test.each([
    { papers: [] },
    { papers: ['a7'] },
    { orientations: [] },
    { orientations: ['landskab'] },
    { designs: [] },
    { designs: ['Lys'] },
    { designs: ['lys/'] },
    { designs: [''] },
    { nup: 2 },
  ])('is not %j', (changes) => {
    expect(sheetSchema.safeParse({ papers: ['a4'], ...changes }).success).toBe(false);
  });
});
