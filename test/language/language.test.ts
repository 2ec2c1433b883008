import { describe, expect, test } from 'vitest';
import { stringsOf } from '../../src/language/index.ts';

const da = stringsOf('da');
const en = stringsOf('en');

describe('Danish', () => {
  test('dates, numbers and sizes', () => {
    expect(da.formatDate('2026-11-24')).toBe('24.\u00a0november\u00a02026');
    expect(da.formatDate('2025-03-01')).toBe('1.\u00a0marts\u00a02025');
    expect(da.formatNumber(1234.56)).toBe('1.234,6');
    expect([999, 1000, 999_999, 1_234_567, -1_234_567.25].map(da.formatNumber)).toEqual([
      ...['999', '1.000', '999.999', '1.234.567', '-1.234.567,3'],
    ]);
    expect(
      ['0', '-1234.50', '12345678901234567890.123'].map((text) => da.formatDecimal(text as `${number}`)),
    ).toEqual([...['0', '-1.234,50', '12.345.678.901.234.567.890,123']]);
    expect(da.percent('12,5')).toBe('12,5\u00a0%');
    expect(da.formatBytes(123_456)).toBe('123\u00a0kB');
    expect(da.formatBytes(1_300_000)).toBe('1,3\u00a0MB');
    expect(da.formatBytes(999_499)).toBe('999\u00a0kB');
    expect(da.formatBytes(999_500)).toBe('1\u00a0MB');
    expect(da.formatBytes(12)).toBe('12\u00a0B');
  });

  test('references and counts', () => {
    expect(da.pageOf(4, 32)).toBe('Side 4 af 32');
    expect(da.sectionReference('4.2', 'Adgang')).toBe('afsnit\u00a04.2, »Adgang«');
    expect([da.results(1), da.results(1200), da.pages(1)]).toEqual([
      '1 resultat',
      '1.200 resultater',
      '1 side',
    ]);
  });

  test('refuses what is not a date', () => {
    for (const text of ['24-11-2026', '2026-13-01', '2026-02-30', ''])
      expect(() => da.formatDate(text)).toThrow(RangeError);
  });
});

describe('English', () => {
  test('dates, numbers and references', () => {
    expect(en.formatDate('2026-11-24')).toBe('24\u00a0November\u00a02026');
    expect(en.formatNumber(1234.56)).toBe('1,234.6');
    expect([999, 1000, 999_999, 1_234_567, -1_234_567.25].map(en.formatNumber)).toEqual([
      ...['999', '1,000', '999,999', '1,234,567', '-1,234,567.3'],
    ]);
    expect(en.sheets(1_234_567)).toBe('1,234,567 sheets');
    expect(en.chapterReference('4', 'Access')).toBe('chapter\u00a04, “Access”');
    expect(en.pageOf(4, 32)).toBe('Page 4 of 32');
  });

  test('has the same words as Danish, none of them empty', () => {
    expect(Object.keys(en)).toEqual(Object.keys(da));
    for (const strings of [da, en]) expect(Object.values(strings)).not.toContain('');
  });
});
