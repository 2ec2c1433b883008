import type { WordTable } from './search-data.ts';
import { fold } from './tokens.ts';

/** What words are found by, as it was learned when the site was made. */
export class WordForms {
  readonly #table: WordTable;

  constructor(table: WordTable) {
    this.#table = table;
  }

  knows(word: string): boolean {
    return Object.hasOwn(this.#table.basic, word);
  }

  /** The basic forms of a word; one that nothing is known of is its own. */
  basicOf(word: string): string[] {
    const folded = fold(word);
    return listed(this.#table.basic, folded) ?? [folded];
  }

  /** The basic forms of the words that a word is joined of. */
  partsOf(word: string): string[] {
    return [...new Set(this.basicOf(word).flatMap((basic) => listed(this.#table.parts, basic) ?? []))];
  }
}

/** Keys are words, and "constructor" is one too. */
const listed = (words: Readonly<Record<string, string>>, word: string): string[] | undefined =>
  Object.hasOwn(words, word) ? words[word]?.split(' ') : undefined;
