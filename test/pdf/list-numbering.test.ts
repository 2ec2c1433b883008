import { expect, test } from 'vitest';
import { seriesOf } from '../../src/pdf/finish/list-numbering.ts';
import { numberingOfLabels } from '../../src/pdf/finish/ua-2/list-numbering.ts';

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

test.each([
  [['IdP', 'MFA'], 'Description'],
  [['1.8'], 'Description'],
  [['Version 1', 'Version 3'], 'Description'],
  [['–', '–'], 'Unordered'],
  [['Trin 1:', 'Trin 2:'], 'Ordered'],
  [['1.1', '1.2', '1.3'], 'Ordered'],
])('%j is %s in PDF 2.0', (labels, numbering) => {
  expect(numberingOfLabels(labels)).toBe(numbering);
});
