import { folded, tokensIn } from './fold.ts';

/** How often a text has each of its words. */
export function wordsIn(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of tokensIn(folded(text)))
    if (/[\p{L}\p{N}]/u.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** The share of words that both have. */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * common) / all;
}

const sum = (words: ReadonlyMap<string, number>): number =>
  [...words.values()].reduce((total, count) => total + count, 0);
