import type { Unit } from '../blocks/units.ts';

/** What stands before the text of a list's item on its first line, such as `  - `; null for what is no item, or has more than its sign before it. */
export function itemSign(text: string, { start, node }: Unit): string | null {
  if (node?.type !== 'paragraph') return null;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/.test(line) ? line : null;
}

/** The sign of the item after one: a number counts on. */
export const nextSign = (sign: string): string => sign.replace(/\d+/, (number) => String(Number(number) + 1));
