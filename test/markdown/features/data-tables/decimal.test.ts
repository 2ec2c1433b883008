import { describe, expect, test } from 'vitest';
import {
  type DecimalMark,
  decimalMarkOf,
  readDecimal,
  sumOf,
  timesHundred,
  written,
} from '../../../../src/markdown/features/data-tables/decimal.ts';

function read(text: string, mark: DecimalMark): string | null {
  const decimal = readDecimal(text, mark);
  return decimal && written(decimal);
}

function sum(...texts: readonly string[]): string {
  const decimals = texts.map((text) => readDecimal(text, ',')).filter((decimal) => decimal !== null);
  expect(decimals).toHaveLength(texts.length);
  return written(sumOf(decimals));
}

describe('a number', () => {
  test.each([
    ['1.234,50', ',', '1234.50'],
    ['1 234,5', ',', '1234.5'],
    ['1\u00a0234\u00a0567', ',', '1234567'],
    ['-0,05', ',', '-0.05'],
    ['−5', ',', '-5'],
    ['+7', ',', '7'],
    ['1.234', ',', '1234'],
    ['1.234', '.', '1.234'],
    ['1,234.5', '.', '1234.5'],
    ['12345678901234567890,12', ',', '12345678901234567890.12'],
  ] as const)('may be written as %s with the mark %s', (text, mark, digits) => {
    expect(read(text, mark)).toBe(digits);
  });

  test.each(['', '..', '-', 'ca. 20', '12.34', '0.125', '1.23,4', '1,2,3', '24.11.2026', '12 %', '1e3', '١'])(
    'is not %s',
    (text) => {
      expect(read(text, ',')).toBeNull();
    },
  );
});

describe('the decimal mark', () => {
  test.each([
    [['1.234', '12'], ','],
    [['1,234', '12'], ','],
    [['1.234', '12.5'], '.'],
    [['0.125'], '.'],
    [['12.5 %'], '.'],
    // Perhaps a time of day: what is only written with a comma decides.
    [['14.30', '12,5'], ','],
    [['1,234.5', 'tekst'], '.'],
    [[], ','],
  ] as const)('of %j is %s', (cells, mark) => {
    expect(decimalMarkOf(cells)).toBe(mark);
  });
});

test('a sum is exact, and has the most decimals', () => {
  expect(sum('0,1', '0,2')).toBe('0.3');
  expect(sum('1', '-1,50', '0,125')).toBe('-0.375');
  expect(sum('9007199254740993', '1')).toBe('9007199254740994');
  expect(sum('0,5', '-0,5')).toBe('0.0');
  expect(sum()).toBe('0');
});

test('a fraction is a hundredth of its percents', () => {
  const percents = (text: string): string | undefined => {
    const decimal = readDecimal(text, ',');
    return decimal === null ? undefined : written(timesHundred(decimal));
  };
  expect(['0,125', '0,5', '1', '-0,05'].map(percents)).toEqual(['12.5', '50', '100', '-5']);
});
