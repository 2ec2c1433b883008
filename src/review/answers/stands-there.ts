import type { FoundUnit } from './find-unit.ts';
import { folded } from './fold.ts';
import type { Whole } from './place.ts';
import type { BlockChange } from './types.ts';

/**
 * Whether what is wanted stands already between the words around it. At the beginning the program may have put something before it, such as a
 * number.
 */
export function standsThere(
  { from, to, new: wanted }: BlockChange,
  { text, alignment, signs }: Whole,
): boolean {
  let start = from;
  while (start > 0 && alignment[start - 1] == null) start -= 1;
  let end = to;
  while (end < text.length && alignment[end] == null) end += 1;
  const before = start === 0 ? -1 : (alignment[start - 1] ?? null);
  const after = end >= text.length ? signs.length : (alignment[end] ?? null);
  if (before === null || after === null || after <= before) return false;
  const there = signs.slice(before + 1, after).map(({ sign }) => sign ?? '\uFFFC');
  const heads = start === 0 ? endsOf(text.slice(0, from)) : [text.slice(start, from)];
  return heads.some((head) => folded(head + wanted + text.slice(to, end)) === folded(there.join('')));
}

/** What is left of a text when words are taken from its beginning; all of it first. */
const endsOf = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])|$/gu)].map(({ index }) => text.slice(index));

/** Whether the paragraphs that are to stand before or behind a block do. */
export function paragraphsStand(
  wanted: readonly string[],
  which: 'before' | 'behind',
  { chapter, unit }: FoundUnit,
): boolean {
  const units = [...chapter.said()];
  const at = units.findIndex((one) => one.unit === unit);
  const there =
    which === 'behind'
      ? units.slice(at + 1, at + 1 + wanted.length)
      : units.slice(Math.max(0, at - wanted.length), at);
  const isSaid = (text: string, index: number): boolean =>
    there[index]?.saying.replace(/^[^:]*:/, '') === folded(text);
  return wanted.length > 0 && wanted.every(isSaid);
}
