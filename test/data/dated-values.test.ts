import { describe, expect, test } from 'vitest';
import { chooseValues, datedValuesSchema } from '../../src/data/dated-values.ts';

interface Written {
  readonly value: string | number;
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** Chosen on a day; a place is told as its path. */
function chosen(date: string, ...values: readonly Written[]) {
  const placeOf = (path: readonly PropertyKey[]) => ({ file: path.join('.') });
  const { value, problems } = chooseValues({ hvem: [...values], tal: 7 }, date, placeOf);
  return {
    values: value.values,
    dated: value.dated,
    problems: problems.map(({ said, place }) => `${said?.key} ${place?.file}`).sort(),
  };
}

const NOW = { value: 'Nu', validUntil: '2026-12-31' };
const THEN = { value: 'Så', validFrom: '2027-01-01' };

describe('a variable with dated values', () => {
  test.each([
    ['2026-12-31', 'Nu'],
    ['2027-01-01', 'Så'],
  ])('is on %s "%s", in whatever order they are written', (date, value) => {
    for (const order of [
      [NOW, THEN],
      [THEN, NOW],
    ])
      expect(chosen(date, ...order)).toMatchObject({ values: { hvem: value, tal: 7 }, problems: [] });
  });

  test('is known with all its values from the earliest to the latest, each at its place', () => {
    const [before, after] = [
      { value: 'Nu', validFrom: null, validUntil: '2026-12-31', place: { file: 'variables.hvem.1' } },
      { value: 'Så', validFrom: '2027-01-01', validUntil: null, place: { file: 'variables.hvem.0' } },
    ];
    expect(chosen('2027-01-01', THEN, NOW).dated).toEqual([
      { name: 'hvem', values: [before, after], chosen: after },
    ]);
  });

  test.each([
    ['yet, and has the last', '2026-01-01', [THEN], 'Så'],
    [
      'any more, and has the last',
      '2027-06-01',
      [
        { value: 'A', validUntil: '2026-01-01' },
        { value: 'B', validFrom: '2026-01-02', validUntil: '2026-02-01' },
      ],
      'B',
    ],
    ['in between, and has the last', '2026-12-31', [{ value: 'Nu', validUntil: '2026-12-30' }, THEN], 'Så'],
  ])('where nothing holds %s, says so', (_, date, values, value) => {
    const { values: filled, dated, problems } = chosen(date, ...values);
    expect([filled['hvem'], dated[0]?.chosen, problems]).toEqual([
      value,
      null,
      ['no-valid-value variables.hvem'],
    ]);
  });

  test.each<[string, readonly Written[], readonly string[]]>([
    ['one after another', [NOW, THEN], []],
    ['on one day', [{ value: 'A', validFrom: '2026-01-01', validUntil: '2026-01-01' }], []],
    [
      'of which two hold on one day',
      [NOW, { ...THEN, validFrom: '2026-12-31' }],
      ['overlapping-values variables.hvem.1'],
    ],
    ['of which two have no end', [{ value: 'A' }, THEN], ['overlapping-values variables.hvem.1']],
    [
      'of which two have no beginning',
      [NOW, { value: 'B', validUntil: '2025-12-31' }],
      ['overlapping-values variables.hvem.1'],
    ],
    [
      'of which one ends before it begins',
      [NOW, { ...THEN, validUntil: '2026-12-31' }],
      ['overlapping-values.backwards variables.hvem.1'],
    ],
  ])('may have values %s, or is told', (_, values, problems) => {
    expect(chosen('2026-01-01', ...values).problems).toEqual(problems);
  });
});

test.each<[unknown, boolean]>([
  [[{ value: 'A' }], true],
  [[{ value: 7, validFrom: '2026-01-01', validUntil: '2026-12-31' }], true],
  [[], false],
  [[{ value: true }], false],
  [[{ value: 'A', validFrom: '1/1 2026' }], false],
  [[{ value: 'A', validUntil: '2026-02-30' }], false],
  [[{ value: 'A', until: '2026-12-31' }], false],
  [[{ validFrom: '2026-01-01' }], false],
])('dated values may be written as %j: %j', (written, may) => {
  expect(datedValuesSchema.safeParse(written).success).toBe(may);
});
