import { describe, expect, test } from 'vitest';
import type { SheetSelection } from '../../src/plan/select-sheets.ts';
import { described, planned, SHEET } from './planned.ts';

const CARD = {
  'content/a/document.yml': described({ sheet: SHEET, formats: ['pdf'], file: 'kort-{{sheet.paper}}' }),
};
const TEXT = { 'content/a/document.yml': described() };

/** The sheets as the names of their files. */
async function sheets(selection: SheetSelection) {
  const { files, diagnostics, plans } = await planned(CARD, selection);
  return { plans, names: files.map((file) => file.slice('a/1.0/kort-'.length, -'.pdf'.length)), diagnostics };
}

describe('on what a sheet is made', () => {
  test.each<[string, SheetSelection, readonly string[]]>([
    ['the first of each choice unasked', {}, ['a5']],
    [
      'the papers that are asked for, as the document has them in order',
      { papers: ['a4', 'a5'] },
      ['a5', 'a4'],
    ],
    ['each orientation', { orientations: ['portrait', 'landscape'] }, ['a5', 'a5-liggende']],
    ['each design', { designs: ['blue', 'plain'] }, ['a5', 'a5-blue']],
    [
      'each with each',
      { papers: ['a5', 'a4'], orientations: ['landscape'], designs: ['plain', 'blue'] },
      ['a5-liggende', 'a5-blue-liggende', 'a4-liggende', 'a4-blue-liggende'],
    ],
    ['for a print shop', { printShop: true }, ['a5-tryk']],
    ['two on one', { nup: 2, designs: ['blue'] }, ['a5-blue-2-pr-ark']],
    ['one on one, as it is unasked', { nup: 1 }, ['a5']],
  ])('%s', async (_, selection, expected) => {
    const { names, diagnostics } = await sheets(selection);
    expect(names).toEqual(expected);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('all that was chosen is known of it', async () => {
    const { plans } = await sheets({
      nup: 4,
      papers: ['a4'],
      orientations: ['landscape'],
      designs: ['blue'],
    });
    const sheet = { paper: 'a4', orientation: 'landscape', design: 'blue', printShop: false, nup: 4 };
    expect(plans[0]?.variants[0]?.artifacts[0]?.sheet).toEqual(sheet);
  });

  test.each<[SheetSelection, object]>([
    [
      { papers: ['a5', 'a7'] },
      { key: 'unknown-paper', values: { name: 'a7', offered: SHEET.papers, near: 'a2' } },
    ],
    [
      { orientations: ['landskab'] },
      {
        key: 'unknown-orientation',
        values: { name: 'landskab', offered: SHEET.orientations, near: 'landscape' },
      },
    ],
    [
      { designs: ['blu'] },
      { key: 'unknown-design', values: { name: 'blu', offered: SHEET.designs, near: 'blue' } },
    ],
    [{ nup: 3 }, { key: 'unknown-copies', values: { nup: 3 } }],
    [{ nup: 2, printShop: true }, { key: 'unknown-copies.print-shop' }],
    [
      { nup: 2, papers: ['a4', 'a2'] },
      { key: 'unknown-copies.paper', values: { nup: 2, paper: 'a2', papers: ['a3', 'a4', 'a5', 'a6'] } },
    ],
    [
      { nup: 4, papers: ['a2'] },
      { key: 'unknown-copies.paper', values: { nup: 4, papers: ['a4', 'a5', 'a6'] } },
    ],
  ])('%j is told', async (selection, said) => {
    const { diagnostics } = await sheets(selection);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([{ said }]);
  });
});

describe('a document that is no sheet', () => {
  test.each<SheetSelection>([
    { printShop: true },
    { nup: 2 },
    { papers: ['a4'] },
    { orientations: ['portrait'] },
    { designs: ['blue'] },
  ])('has no %j to choose', async (selection) => {
    const { plans, diagnostics } = await planned(TEXT, selection);
    expect(plans).toEqual([]);
    expect(diagnostics.map(({ said }) => said)).toEqual([
      { key: 'no-sheet', values: { document: 'a', file: 'content/a/document.yml' } },
    ]);
  });

  test('is made where nothing is chosen', async () => {
    const { files, problems } = await planned(TEXT, {
      papers: [],
      orientations: [],
      designs: [],
      nup: 1,
      printShop: false,
    });
    expect([files, problems]).toEqual([['a/1.0/index.html', 'a/1.0/kort.pdf'], []]);
  });
});
