import type { AsPlainObject } from 'minisearch';
import type { Language } from '../language/index.ts';

/** What the visitor's page gets of an edition. */
export interface SearchData {
  readonly edition: SearchEdition;
  readonly sections: readonly SearchSection[];
  readonly words: WordTable;
  /** By basic forms of words; ids are places in `sections`. */
  readonly index: AsPlainObject;
}

export interface SearchEdition {
  /** `guide`. */
  readonly document: string;
  /** What it is called beside a hit: title and version. */
  readonly label: string;
  readonly language: Language;
}

export interface SearchSection {
  /** The same from version to version. */
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  /** The title of its chapter; null where it is the chapter. */
  readonly chapter: string | null;
  /** From the root of the site. */
  readonly address: string;
  /** A sentence a line. */
  readonly text: string;
}

/** What words are found by. All are folded (`tokens.ts`). */
export interface WordTable {
  /** The basic forms of a word where they are not the word itself, with spaces between. */
  readonly basic: Readonly<Record<string, string>>;
  /** The words that a basic form is joined of, with spaces between. */
  readonly parts: Readonly<Record<string, string>>;
}

/** A word in a title counts more than one in the text, and a whole word more than a part of one. */
export const BOOST = { title: 6, titleParts: 3, keywords: 3, text: 1, textParts: 0.5 };
export type SearchField = keyof typeof BOOST;
export const SEARCH_FIELDS = Object.keys(BOOST) as SearchField[];
