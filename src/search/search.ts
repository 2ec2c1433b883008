import MiniSearch, { type Query } from 'minisearch';
import { withoutEnding } from './plain-endings.ts';
import { BOOST, SEARCH_FIELDS, type SearchData, type SearchSection } from './search-data.ts';
import { STOP_WORDS } from './stop-words.ts';
import { fold, tokensOf } from './tokens.ts';
import { WordForms } from './word-forms.ts';

/** The shortest word of which a beginning, or a slip of the keyboard, is looked for. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_SLIP = 4;

export interface Hit {
  readonly section: SearchSection;
  readonly score: number;
  /** The basic forms that were found in it. */
  readonly terms: ReadonlySet<string>;
}

export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Whether each has all words of the query; else no section has, and these have some. */
  readonly all: boolean;
}

/** Finds the sections of one edition: the same code where it is tested and in the visitor's page. */
export class Search {
  readonly forms: WordForms;
  readonly #data: SearchData;
  readonly #index: MiniSearch;
  readonly #terms: ReadonlySet<string>;

  constructor(data: SearchData) {
    this.#data = data;
    this.forms = new WordForms(data.words);
    this.#terms = new Set(data.index.index.map(([term]) => term));
    this.#index = MiniSearch.loadJS(data.index, {
      fields: SEARCH_FIELDS,
      searchOptions: { boost: BOOST, tokenize: (term) => [term], processTerm: (term) => term },
    });
  }

  find(query: string): Found {
    const words = tokensOf(query).map(({ word }) => fold(word));
    const telling = words.filter((word) => !STOP_WORDS[this.#data.edition.language].has(word));
    const asked = telling.length > 0 ? telling : words;
    if (asked.length === 0) return { hits: [], all: true };
    // The last word may be half typed.
    const queries = asked.map((word) => this.#queryOf(word, word === words.at(-1)));
    const hits = this.#hits({ combineWith: 'AND', queries });
    return hits.length > 0
      ? { hits, all: true }
      : { hits: this.#hits({ combineWith: 'OR', queries }), all: false };
  }

  #queryOf(word: string, unfinished: boolean): Query {
    const exact: Query = { combineWith: 'OR', queries: this.#known(word) };
    const beginning = unfinished && word.length >= SHORTEST_BEGINNING;
    const like: Query = {
      combineWith: 'OR',
      queries: [word],
      prefix: beginning,
      weights: { prefix: 0.3, fuzzy: 0.3 },
    };
    if (exact.queries.length > 0) return beginning ? { combineWith: 'OR', queries: [exact, like] } : exact;
    // Nobody means a slip where the word is there as it was typed.
    return word.length >= SHORTEST_SLIP ? { ...like, fuzzy: 0.2 } : like;
  }

  /** The terms of the index that a word is a form of. */
  #known(word: string): string[] {
    const basic = this.forms.basicOf(word).filter((term) => this.#terms.has(term));
    if (basic.length > 0) return basic;
    const isKnown = (stem: string) => this.#terms.has(stem) || this.forms.knows(stem);
    const stem = withoutEnding(word, this.#data.edition.language, isKnown);
    return stem === undefined ? [] : this.forms.basicOf(stem);
  }

  #hits(query: Query): Hit[] {
    return this.#index.search(query).flatMap(({ id, score, match }) => {
      const section = this.#data.sections[id as number];
      return section === undefined ? [] : [{ section, score, terms: new Set(Object.keys(match)) }];
    });
  }
}
