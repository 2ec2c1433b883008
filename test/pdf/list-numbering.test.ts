import { expect, test } from 'vitest';
import { seriesOf } from '../../src/pdf/finish/list-numbering.ts';

test.each([
  [['1', '2', '3'], 'Decimal'],
  [['01', '02'], 'Decimal'],
  [['3', '7'], 'Decimal'],
  [['i', 'ii', 'iii', 'iv'], 'LowerRoman'],
  [['IX', 'X'], 'UpperRoman'],
  [['i'], 'LowerRoman'],
  [['h', 'i', 'j'], 'LowerAlpha'],
  [['c', 'd'], 'LowerAlpha'],
  [['A', 'B'], 'UpperAlpha'],
  [['y', 'z', 'aa'], 'LowerAlpha'],
  [['IdP', 'MFA'], 'None'],
  [['–', '–'], 'None'],
  [[], 'None'],
])('%j is %s', (labels, numbering) => {
  expect(seriesOf(labels)).toBe(numbering);
});
