import { expect, test } from 'vitest';
import { LINES as danish } from '../../../src/report/words/da/index.ts';
import { LINES as english } from '../../../src/report/words/en/index.ts';

/** Text that a person reads is in both languages, but for the names of things. */
const SAME = ['good', 'browser', 'decimal'];

test('both languages have the same lines, each in its own words', () => {
  const { doctor: forDoctor, release, ...lines } = english;
  const { doctor: tilDoctor, release: frigivelse, ...linjer } = danish;
  for (const [own, other] of [
    [lines, linjer],
    [forDoctor, tilDoctor],
    [release, frigivelse],
  ] as const) {
    expect(Object.keys(other)).toEqual(Object.keys(own));
    const alike = Object.entries(own).filter(
      ([key, line]) => typeof line === 'string' && Reflect.get(other, key) === line,
    );
    expect(alike.map(([key]) => key).filter((key) => !SAME.includes(key))).toEqual([]);
  }
});

test.each([
  [english.files(1), '1 file', danish.files(1), '1 fil'],
  [english.files(2), '2 files', danish.files(2), '2 filer'],
  [english.errors(1), '1 error', danish.errors(1), '1 fejl'],
  [english.warnings(2), '2 warnings', danish.warnings(2), '2 advarsler'],
  [english.decimal('1.5'), '1.5', danish.decimal('1.5'), '1,5'],
  [english.made(3, 95), 'Made 3 files, 95 unchanged', danish.made(3, 95), 'Lavede 3 filer, 95 uændrede'],
  [english.made(1, 0), 'Made 1 file', danish.made(1, 0), 'Lavede 1 fil'],
  [
    english.doctor.stopping(1),
    '1 thing would stop a build.',
    danish.doctor.stopping(1),
    '1 ting står i vejen.',
  ],
  [english.doctor.megabytes(1500), '1,500 MB', danish.doctor.megabytes(1500), '1.500 MB'],
])('%s', (own, expected, other, forventet) => {
  expect([own, other]).toEqual([expected, forventet]);
});

test('of which variants a problem is: up to three by name', () => {
  const four = ['a', 'b', 'c', 'd'];
  expect(english.whose(['a'], 98)).toBe('(a)');
  expect(english.whose(four, 98)).toBe('(a, b, c and 1 more)');
  expect(english.whose(four, 4)).toBe('(all 4)');
  expect([danish.whose(four, 98), danish.whose(four, 4)]).toEqual(['(a, b, c og 1 mere)', '(alle 4)']);
});
