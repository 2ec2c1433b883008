import { expect, test } from 'vitest';
import type { Selection } from '../../src/plan/select.ts';
import { described, planned, SHEET } from './planned.ts';

test.each<[string, 'draft' | 'released', Selection, boolean]>([
  ['a draft as PDF for a print shop', 'draft', { printShop: true }, true],
  ['what is released', 'released', { printShop: true }, false],
  ['a draft for nobody', 'draft', {}, false],
  ['a picture of a draft', 'draft', { printShop: true, formats: ['png'] }, false],
  // That the two do not go together is told already.
  ['several on a sheet', 'draft', { printShop: true, nup: 2 }, false],
])('%s', async (_, status, selection, told) => {
  const document = described({ status, formats: ['pdf'], sheet: SHEET });
  const { problems } = await planned({ 'content/a/document.yml': document }, selection);
  expect(problems.filter((problem) => problem.startsWith('draft-for-print-shop'))).toEqual(
    told ? ['draft-for-print-shop content/a/document.yml:5'] : [],
  );
});
