import { describe, expect, test } from 'vitest';
import { DatedColumn } from '../../src/data/dated-column.ts';
import { IndexedRows } from '../../src/data/indexed-rows.ts';
import type { Row } from '../../src/data/rows.ts';

const row = (slug: string, name: string, more: Row = {}): Row => ({ slug, name, ...more });
const dataSet = (rows: readonly Row[], dated?: DatedColumn) =>
  new IndexedRows(
    { name: 'steder', file: 'a.csv' },
    rows.map((row, index) => ({ row, line: index + 2 })),
    { key: 'slug', label: 'name', find: ['name', 'slug', 'code'] },
    dated,
  );

describe('a row', () => {
  const rows = [
    row('oest', 'Nord', { code: null }),
    row('nord', 'Syd', { code: 'Nord' }),
    row('syd', 'Vest', { code: 7 }),
  ];
  const data = dataSet(rows);

  test.each([
    ['nord', 0],
    ['SYD', 1],
    ['øst', 0],
    ['7', 2],
    ['  vest ', 2],
    ['', undefined],
    ['null', undefined],
    ['undefined', undefined],
  ])('is found by %j, the columns in their order', (name, index) => {
    expect(data.find(name)).toBe(index === undefined ? undefined : rows[index]);
  });

  test('has a key, a label, and the line that it is from', () => {
    expect(data.keys).toEqual(['oest', 'nord', 'syd']);
    expect(data.labelOf(rows[1] ?? {})).toBe('Syd');
    expect(data.keyOf({ name: 'X' })).toBe('');
    expect(data.placeOf(rows[1] ?? {})).toEqual({ file: 'a.csv', line: 3 });
    expect(data.placeOf({ ...rows[1] })).toEqual({ file: 'a.csv' });
  });
});

describe('for a mistyped name', () => {
  const data = dataSet(
    ['Nord', 'Norden', 'Nordby', 'Nordvest', 'Sydby'].map((name) =>
      row(name.toLowerCase(), `${name} Kommune`),
    ),
  );

  test('the nearest three are said, each once, by what they are called', () => {
    expect(data.suggest('norde')).toEqual(['Nord Kommune', 'Norden Kommune', 'Nordby Kommune']);
    expect(data.suggest('sydbyy')).toEqual(['Sydby Kommune']);
    expect(data.suggest('xyzzy')).toEqual([]);
  });

  // A name is near where it is no longer or shorter by two, or by two letters of five.
  test.each([
    ['ab', 'abcd', true],
    ['ab', 'abcde', false],
    ['abcdefghij', 'abcdef', true],
    ['abcdefghij', 'abcde', false],
  ])('%s is %s too far off: %j', (typed, known, near) => {
    expect(dataSet([row(known, known)]).suggest(typed)).toEqual(near ? [known] : []);
  });
});

describe('the rows with a value', () => {
  const regions = new DatedColumn('region', '2026-12-31', [
    { name: 'Nord', codes: ['1'], validUntil: '2026-12-31' },
    { name: 'Nordland', codes: ['1'], validFrom: '2027-01-01' },
  ]);
  const rows = [
    row('a', 'A', { region: 'Ørby', size: 3 }),
    row('b', 'B', { region: 'Nord' }),
    row('c', 'C', { region: '' }),
    row('d', 'D', { region: 'ørby' }),
  ];
  const data = dataSet(rows, regions);

  test.each([
    ['region', 'oerby', [0, 3]],
    ['size', '3', [0]],
  ])('%s %s are found', (column, value, found) => {
    expect(data.where(column, value)).toEqual({ value: found.map((index) => rows[index]), problems: [] });
  });

  test.each([
    [
      'regio',
      'Nord',
      {
        key: 'unknown-column',
        values: {
          data: 'steder',
          column: 'regio',
          columns: ['slug', 'name', 'region', 'size'],
          near: 'region',
        },
      },
    ],
    [
      'region',
      'nordland',
      {
        key: 'value-of-another-date',
        values: {
          value: 'Nordland',
          period: { from: '2027-01-01', until: undefined },
          date: '2026-12-31',
          present: ['Nord', 'Ørby', 'ørby'].toSorted((a, b) => a.localeCompare(b, 'da')),
        },
      },
    ],
    [
      'region',
      'Nordlan',
      {
        key: 'unknown-value',
        values: {
          column: 'region',
          value: 'Nordlan',
          near: [
            { name: 'Nordland', period: { from: '2027-01-01', until: undefined } },
            { name: 'Nord', period: undefined },
          ],
        },
      },
    ],
    // Of no other column the calendar knows anything.
    ['name', 'Nordland', { key: 'unknown-value', values: { near: [], present: ['A', 'B', 'C', 'D'] } }],
    ['region', '', { key: 'unknown-value', values: { value: '' } }],
  ])('of which there are none are told: %s %j', (column, value, said) => {
    const { value: found, problems } = data.where(column, value);
    expect(found).toBeNull();
    expect(problems).toMatchObject([{ said }]);
  });

  test('of a column that no row has are told at the file', () => {
    expect(data.where('regio', 'Nord').problems[0]?.place).toEqual({ file: 'a.csv' });
  });
});
