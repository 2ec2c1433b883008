import { describe, expect, test } from 'vitest';
import { collatorOf } from '../../src/language/collator.ts';
import { isIsoDate, languageOf, stringsOf } from '../../src/language/index.ts';

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
    expect([999, 1000].map(da.formatBytes)).toEqual(['999\u00a0B', '1\u00a0kB']);
  });

  test('references and counts', () => {
    expect(da.pageOf(4, 32)).toBe('Side 4 af 32');
    expect(da.sectionReference('4.2', 'Adgang')).toBe('afsnit\u00a04.2, »Adgang«');
    expect([da.results(1), da.results(1200)]).toEqual(['1 resultat', '1.200 resultater']);
    expect([1, 2, 1200].map(da.pages)).toEqual(['1 side', '2 sider', '1.200 sider']);
    expect([1, 2].map(da.posters)).toEqual(['1 plakat', '2 plakater']);
    expect([da.chapterReference('4', 'Adgang'), da.appendixReference('A', 'Kilder')]).toEqual([
      'kapitel\u00a04, »Adgang«',
      'bilag\u00a0A, »Kilder«',
    ]);
    expect([da.figureReference('2', 'Vej'), da.tableReference('3', 'Tal'), da.titleReference('Om')]).toEqual([
      'figur\u00a02, »Vej«',
      'tabel\u00a03, »Tal«',
      '»Om«',
    ]);
    expect([1, 2].map((again) => da.backToReference(7, again))).toEqual([
      'Tilbage til fodnote 7 i teksten',
      'Tilbage til fodnote 7 i teksten, henvisning 2',
    ]);
    expect(da.ownField('qr')).toBe('QR-kode');
    expect(da.ownField('farve')).toBe('farve');
  });

  test('refuses what is not a date', () => {
    for (const text of ['24-11-2026', '2026-13-01', '2026-02-30', '2026-11', '2026', ''])
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
    expect([1, 1_234_567].map(en.sheets)).toEqual(['1 sheet', '1,234,567 sheets']);
    expect([1, 2].map(en.pages)).toEqual(['1 page', '2 pages']);
    expect([1, 2].map(en.posters)).toEqual(['1 poster', '2 posters']);
    expect([1, 2].map(en.results)).toEqual(['1 result', '2 results']);
    expect([en.formatDecimal('-1234.50'), en.percent('12.5'), en.formatBytes(1_300_000)]).toEqual([
      '-1,234.50',
      '12.5%',
      '1.3\u00a0MB',
    ]);
    expect([en.sectionReference('4.2', 'Access'), en.appendixReference('A', 'Sources')]).toEqual([
      'section\u00a04.2, “Access”',
      'appendix\u00a0A, “Sources”',
    ]);
    expect([en.figureReference('2', 'Way'), en.tableReference('3', 'Sums'), en.titleReference('On')]).toEqual(
      ['figure\u00a02, “Way”', 'table\u00a03, “Sums”', '“On”'],
    );
    expect([1, 2].map((again) => en.backToReference(7, again))).toEqual([
      'Back to footnote 7 in the text',
      'Back to footnote 7 in the text, reference 2',
    ]);
    expect(en.ownField('colour')).toBe('colour');
    expect(en.chapterReference('4', 'Access')).toBe('chapter\u00a04, “Access”');
    expect(en.pageOf(4, 32)).toBe('Page 4 of 32');
  });

  test('has the same words as Danish, none of them empty', () => {
    expect(Object.keys(en)).toEqual(Object.keys(da));
    for (const strings of [da, en]) expect(Object.values(strings)).not.toContain('');
  });

  test.each(['boxes', 'diagrams', 'inFileName'] as const)(
    'has the same %s as Danish, each of its own',
    (group) => {
      expect(Object.keys(en[group])).toEqual(Object.keys(da[group]));
      for (const words of [da[group], en[group]].map((strings) => Object.values(strings))) {
        expect(words).not.toContain('');
        expect(words.length).toBeGreaterThan(4);
      }
    },
  );
});

test.each([
  ['Danish', da, 'Den 24. november 2026 og 1. marts.', ['24. november 2026', '1. marts']],
  ['English', en, 'On 24 November 2026 and 1 March.', ['24 November 2026', '1 March']],
])('dates are found in a %s text, with and without a year', (_, { dateInText }, text, dates) => {
  expect(text.match(new RegExp(dateInText, 'g'))).toEqual(dates);
});

test.each([
  ['da', 'da'],
  ['EN-gb', 'en'],
  ['sv', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
])('the language of the tag %s is %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test('a date has a year, a month and a day, and nothing around them', () => {
  expect(isIsoDate('2026-11-24')).toBe(true);
  for (const text of ['2026-11-24T00:00', ' 2026-11-24', '2026-11', '2026', '2026-11-31'])
    expect(isIsoDate(text)).toBe(false);
});

test('an alphabetical order is that of the language, with numbers as numbers', () => {
  const names = ['Årslev', 'Bilag 10', 'Aabenraa', 'Bilag 9', 'Zealand', 'Ærø'];
  expect(names.toSorted(collatorOf('da').compare)).toEqual([
    ...['Bilag 9', 'Bilag 10', 'Zealand', 'Ærø', 'Aabenraa', 'Årslev'],
  ]);
  expect(names.toSorted(collatorOf('en').compare).at(0)).toBe('Aabenraa');
  expect(collatorOf('da')).toBe(collatorOf('da'));
});
