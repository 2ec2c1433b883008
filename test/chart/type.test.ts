import { describe, expect, test } from 'vitest';
import { SIZE, Type } from '../../src/chart/type.ts';

/** In it every character is as wide as the letters are high, so that text can be counted. */
const type = new Type({ key: 'even', width: (text) => [...text].length });
const characters = (count: number): number => type.width('a'.repeat(count));

describe('lines of text', () => {
  test.each([
    ['', 5, ['']],
    ['   ', 5, ['']],
    ['aa', 5, ['aa']],
    ['aa bb', 5, ['aa bb']],
    ['aa bb cc', 5, ['aa bb', 'cc']],
    ['aaaa bbbb cccc', 5, ['aaaa', 'bbbb', 'cccc']],
    ['Midt-Vest', 5, ['Midt-', 'Vest']],
    ['Midt-Vest', 9, ['Midt-Vest']],
    ['a – b', 3, ['a –', 'b']],
    ['12\u00a0% af', 4, ['12\u00a0%', 'af']],
    ['1.\u00a0kvt. 2026', 7, ['1.\u00a0kvt.', '2026']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['a bcdefgh i', 3, ['a', 'bcd', 'efg', 'h i']],
    ['abc', 0.5, ['a', 'b', 'c']],
  ])('%j in the room of %d characters are %j', (text, most, lines) => {
    expect(type.lines(text, characters(1) * most)).toEqual(lines);
  });

  test.each([
    ['aaaa bbbb', 4, false],
    ['aaaa bbbbb', 4, true],
    ['Midt-Vest', 5, false],
    ['Midt-Vest', 4, true],
    ['12\u00a0%', 3, true],
    ['', 0, false],
  ])('%j in the room of %d characters breaks a word: %s', (text, most, breaks) => {
    expect(type.breaksWords(text, most === 0 ? 0 : characters(most))).toBe(breaks);
  });

  test('the widest counts, of none nothing does', () => {
    expect(type.widest(['a', 'abc', 'ab'])).toBe(type.width('abc'));
    expect(type.widest([])).toBe(0);
    expect(type.width('abc') / SIZE).toBeCloseTo(3, 0);
  });
});
