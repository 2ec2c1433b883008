import { Memory } from '../../memory/memory.ts';

/** All that decides an answer beside the word: what a scanner may have made of a word, and which Hunspell is asked, is the program's. */
export interface AnswersInputs {
  readonly program: string;
  /** Its version. */
  readonly dictionary: string;
}

/** By word. */
interface KeptAnswers {
  readonly known: readonly (readonly [string, boolean])[];
  readonly readings: readonly (readonly [string, readonly string[]])[];
  readonly suggestions: readonly (readonly [string, readonly string[]])[];
}

/** A guide has some 2,000 different words. */
const MOST_WORDS = 50_000;

export const keptAnswers = new Memory<AnswersInputs, KeptAnswers>('dictionary');

/**
 * What a dictionary has answered, kept between runs: Hunspell takes a quarter of a second to load, and 0.1 s for the longest
 * compounds.
 */
export class DictionaryAnswers {
  readonly known: Map<string, boolean>;
  readonly readings: Map<string, readonly string[]>;
  readonly suggestions: Map<string, readonly string[]>;
  readonly #inputs: AnswersInputs;
  #saved: number;

  constructor(inputs: AnswersInputs) {
    const kept = keptAnswers.read(inputs);
    this.known = new Map(kept?.known);
    this.readings = new Map(kept?.readings);
    this.suggestions = new Map(kept?.suggestions);
    this.#inputs = inputs;
    this.#saved = this.#size();
  }

  save(): void {
    if (this.#size() === this.#saved || this.known.size > MOST_WORDS) return;
    keptAnswers.write(this.#inputs, {
      known: [...this.known],
      readings: [...this.readings],
      suggestions: [...this.suggestions],
    });
    this.#saved = this.#size();
  }

  #size(): number {
    return this.known.size + this.readings.size + this.suggestions.size;
  }
}
