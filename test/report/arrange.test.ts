import { describe, expect, test } from 'vitest';
import { arrange as arrangeIn } from '../../src/report/arrange.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { linesIn } from '../../src/report/words/said.ts';

const at = (line: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'dash',
  severity: 'warning',
  message: 'A hyphen',
  place: { file: 'a.md', line },
  ...more,
});
const arrange = (diagnostics: readonly Diagnostic[], verbose: boolean) =>
  arrangeIn(diagnostics, verbose, linesIn('en'));
const lines = (diagnostics: readonly Diagnostic[], verbose = false) =>
  arrange(diagnostics, verbose).map(({ diagnostic }) => diagnostic.place?.line ?? diagnostic.message);

describe('problems for people', () => {
  const open = at(1, { rule: 'open-point', severity: 'note', message: 'Open?' });
  const note = at(2, { rule: 'readability', severity: 'note' });
  const warning = at(3);
  const error = at(4, { rule: 'broken-link', severity: 'error' });

  test('begin with errors, and end with what is open, as one', () => {
    expect(lines([open, note, warning, error])).toEqual([4, 3, 2, '1 open point; --verbose tells each']);
    expect(lines([open, note, warning, error], true)).toEqual([4, 3, 2, 1]);
  });

  test('tell an open point that is an error as one', () => {
    expect(lines([{ ...open, severity: 'error' }, error])).toEqual([1, 4]);
  });

  test('are told one by one where three are alike, and as one where there are more', () => {
    const alike = [1, 2, 3, 4, 5].map((line) => at(line));
    expect(arrange(alike.slice(0, 3), false)).toHaveLength(3);
    expect(arrange(alike, false)).toEqual([
      {
        diagnostic: { ...at(1), message: 'A hyphen (5 times)' },
        also: [at(2).place, at(3).place],
        more: 2,
      },
    ]);
    expect(arrange(alike, true)).toHaveLength(5);
  });

  test.each([
    { message: 'Another' },
    { hint: 'Another' },
    { severity: 'error' },
    { rule: 'spacing' },
  ] as const)('are not alike with %j', (other) => {
    expect(arrange([at(1), at(2), at(3), at(4, other)], false)).toHaveLength(4);
  });

  test('of one rule are ten, and how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, index) => at(index + 1, { message: `Word ${index}` }));
    const told = lines([...many, at(31, { rule: 'spacing' })]);
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, '20 more of this kind; --verbose tells each', 31]);
    expect(lines(many.slice(0, 10))).toHaveLength(10);
  });

  test('count also those that are alike beyond the ten', () => {
    const words = Array.from({ length: 10 }, (_, index) => at(index + 1, { message: `Word ${index}` }));
    const alike = [11, 12, 13, 14, 15].map((line) => at(line));
    expect(lines([...words, ...alike]).at(-1)).toBe('5 more of this kind; --verbose tells each');
  });

  test('keep their order in files', () => {
    expect(lines([at(1), at(2, { rule: 'spacing' }), at(3)])).toEqual([1, 2, 3]);
  });
});
