import { expect, test } from 'vitest';
import { likelyDigits } from '../../../src/print/pieces/likely-digits.ts';
import type { PiecePage } from '../../../src/print/pieces/piece-page.ts';

const piece = (length: number, places: Record<string, number>, says: readonly string[] = []): PiecePage => ({
  body: '',
  says,
  length,
  places: new Map(Object.entries(places)),
});
const printed = (pages: number, places: Record<string, number> = {}) => ({
  pages,
  places: Object.entries(places),
});

const PIECES = [
  piece(0.1, { cover: 0 }),
  piece(4, { a: 0, late: 0.9 }),
  piece(4, { b: 0 }, ['a', 'late', 'b', 'c', 'nowhere']),
  piece(4, { c: 0.5 }),
];
const [, , says = piece(0, {})] = PIECES;

test('where nothing is known it goes by the length of what stands before', () => {
  expect(likelyDigits(says, PIECES, [])).toEqual({ a: 1, late: 1, b: 1, c: 2, nowhere: 1 });
});

test('what was printed has its pages, and tells how long the rest will be', () => {
  // Of four that were thought the second has seven: the fourth begins on page 1 + 7 + 7 + 1.
  const known = [printed(1), printed(7, { a: 2, late: 8 })];
  expect(likelyDigits(says, PIECES, known)).toEqual({ a: 1, late: 1, b: 1, c: 2, nowhere: 1 });
  expect(likelyDigits(says, PIECES, [printed(1), printed(9, { a: 2, late: 10 })])).toMatchObject({
    late: 2,
    b: 2,
  });
  expect(likelyDigits(says, PIECES, [printed(1), printed(1, { a: 2, late: 2 })])).toMatchObject({
    b: 1,
    c: 1,
  });
});

test('a cover, which has a page for a few words, says nothing of chapters', () => {
  expect(likelyDigits(says, PIECES, [printed(1)])).toEqual(likelyDigits(says, PIECES, []));
});

test('a piece that says no page has none', () => {
  expect(likelyDigits(piece(1, { a: 0 }), PIECES, [])).toBeNull();
});
