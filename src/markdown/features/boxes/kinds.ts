import type { Paragraph } from 'mdast';
import type { Strings } from '../../../language/index.ts';

/** A kind of box; the program has a word for each. */
export type BoxKind = keyof Strings['boxes'];

/** What the kinds look like. There are four looks: more than that only the word in the box tells apart. */
export const LOOKS: Readonly<Record<BoxKind, 'note' | 'tip' | 'warning' | 'panel'>> = {
  note: 'note',
  warning: 'warning',
  tip: 'tip',
  info: 'note',
  important: 'note',
  caution: 'warning',
  danger: 'warning',
  success: 'tip',
  failure: 'warning',
  bug: 'warning',
  question: 'note',
  example: 'panel',
  abstract: 'panel',
  quote: 'panel',
  details: 'panel',
  box: 'panel',
};

/** Other names for them, of Material for MkDocs and Obsidian. */
const ALIASES: Readonly<Record<string, BoxKind>> = {
  summary: 'abstract',
  tldr: 'abstract',
  todo: 'info',
  seealso: 'info',
  hint: 'tip',
  check: 'success',
  done: 'success',
  help: 'question',
  faq: 'question',
  attention: 'caution',
  fail: 'failure',
  missing: 'failure',
  error: 'danger',
  cite: 'quote',
  spoiler: 'details',
};

/** The kind that a name stands for, in capitals or not; null where it stands for none. */
export function boxKind(written: string): BoxKind | null {
  const name = written.toLowerCase();
  if (Object.hasOwn(LOOKS, name)) return name as BoxKind;
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? null) : null;
}

/** The title of a box whose kind is the author's own: `pied-piper` becomes "Pied piper". */
export function titledBy(kind: string): Paragraph {
  const words = kind.replaceAll(/[-_]/g, ' ');
  const value = words.charAt(0).toUpperCase() + words.slice(1);
  return { type: 'paragraph', data: { directiveLabel: true }, children: [{ type: 'text', value }] };
}
