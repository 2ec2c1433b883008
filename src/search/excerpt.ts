import { tokensOf } from './tokens.ts';
import type { WordForms } from './word-forms.ts';

/** A piece of a text, and whether it is a word that was found. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** How much of a sentence is shown, in UTF-16 code units. A row of a table is one sentence. */
const LONGEST = 240;
/** What is shown of it before the first word that was found. */
const BEFORE = 60;
/** A word that has the one that was found as a part says less than that word. */
const PART = 0.4;

/** The sentence of a text that has most of some basic forms, the first of several; empty where there is no text. */
export function bestSentence(text: string, terms: ReadonlySet<string>, forms: WordForms): string {
  const [first = '', ...others] = text.split('\n');
  let best = { sentence: first, worth: worthOf(first, terms, forms) };
  for (const sentence of others) {
    const worth = worthOf(sentence, terms, forms);
    if (worth > best.worth) best = { sentence, worth };
  }
  return best.sentence;
}

function worthOf(sentence: string, terms: ReadonlySet<string>, forms: WordForms): number {
  const worth = new Map<string, number>();
  for (const { word } of tokensOf(sentence)) {
    for (const part of forms.partsOf(word)) if (terms.has(part)) worth.set(part, worth.get(part) ?? PART);
    for (const basic of forms.basicOf(word)) if (terms.has(basic)) worth.set(basic, 1);
  }
  return [...worth.values()].reduce((sum, each) => sum + each, 0);
}

/** A text with the words marked that some basic forms are found in, cut around the first where it is long. */
export function markedPieces(text: string, terms: ReadonlySet<string>, forms: WordForms): Piece[] {
  const found = tokensOf(text).filter(({ word }) =>
    [...forms.basicOf(word), ...forms.partsOf(word)].some((form) => terms.has(form)),
  );
  const { from, to } = windowOf(text, found[0]?.start ?? 0);
  const pieces: Piece[] = from > 0 ? [{ text: '… ', found: false }] : [];
  let at = from;
  const take = (end: number, isFound: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), found: isFound });
    at = Math.max(at, end);
  };
  for (const { start, end } of found) {
    if (end > to) break;
    take(start, false);
    take(end, true);
  }
  take(to, false);
  return to < text.length ? [...pieces, { text: ' …', found: false }] : pieces;
}

/** The stretch of a long text that is shown, from word to word. */
function windowOf(text: string, first: number): { from: number; to: number } {
  if (text.length <= LONGEST) return { from: 0, to: text.length };
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const end = from + LONGEST;
  return { from, to: end >= text.length ? text.length : text.lastIndexOf(' ', end) };
}
