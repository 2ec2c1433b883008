import { expect, test } from 'vitest';
import { secondsOf } from './how-long.ts';

const idle = { workers: 2, load: 0, cores: 2 };

test.each([
  ['what each file took the last time, by two workers', [30, 30, 60], idle, 60],
  ['the longest file at least', [10, 200, 10], idle, 200],
  ['four seconds for a file that has not run yet', [null, null, null, 4], idle, 8],
  [
    'five times as much of it at a load of ten on two cores',
    [null, null, null, 20],
    { ...idle, load: 10 },
    40,
  ],
  ['nothing for no file', [], idle, 0],
])('a run takes %s', (_, durations, machine, expected) => {
  expect(secondsOf(durations, machine)).toBe(expected);
});
