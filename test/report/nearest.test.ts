import { expect, test } from 'vitest';
import { closestOfFew } from '../../src/report/nearest.ts';

test('the nearest of few names is told, and of thousands none is compared', () => {
  let read = 0;
  const names = function* (count: number): Iterable<string> {
    for (read = 0; read < count; read++) yield `opgave-${read}`;
  };
  expect(closestOfFew('opgave-12x', names(13))).toBe('opgave-12');
  expect(closestOfFew('opgave-12x', names(1_000_000))).toBeUndefined();
  expect(read).toBeLessThan(2100);
});
