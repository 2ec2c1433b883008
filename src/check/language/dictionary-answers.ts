import * as z from 'zod';
import { keep, readKept } from '../../memory/kept.ts';

const schema = z.object({
  known: z.array(z.string()),
  unknown: z.array(z.string()),
  readings: z.record(z.string(), z.array(z.string())),
  suggestions: z.record(z.string(), z.array(z.string())),
});

/** A guide has some 2,000 different words. */
const MOST_WORDS = 50_000;
/** One for each program and dictionary; the oldest go first. */
const MOST_FILES = 4;

/**
 * What a dictionary has answered, kept in a file between runs: Hunspell takes a quarter of a second to load, and 0.1 s for
 * the longest compounds. The file's name says which program and which version of the dictionary has answered.
 */
export class DictionaryAnswers {
  readonly known = new Map<string, boolean>();
  readonly readings = new Map<string, readonly string[]>();
  readonly suggestions = new Map<string, readonly string[]>();
  readonly #file: string;
  readonly #size: () => number = () => this.known.size + this.readings.size + this.suggestions.size;
  #saved = 0;

  private constructor(file: string) {
    this.#file = file;
  }

  /** A file that is missing or broken is one without answers. */
  static read(file: string): DictionaryAnswers {
    const answers = new DictionaryAnswers(file);
    const { data: read } = schema.safeParse(JSON.parse(readKept(file) ?? 'null'));
    if (read === undefined) return answers;
    for (const word of read.known) answers.known.set(word, true);
    for (const word of read.unknown) answers.known.set(word, false);
    for (const [word, readings] of Object.entries(read.readings)) answers.readings.set(word, readings);
    for (const [word, words] of Object.entries(read.suggestions)) answers.suggestions.set(word, words);
    answers.#saved = answers.#size();
    return answers;
  }

  save(): void {
    if (this.#size() === this.#saved || this.known.size > MOST_WORDS) return;
    const words = (known: boolean): string[] =>
      [...this.known].filter(([, answer]) => answer === known).map(([word]) => word);
    const content: z.infer<typeof schema> = {
      known: words(true),
      unknown: words(false),
      readings: record(this.readings),
      suggestions: record(this.suggestions),
    };
    keep(this.#file, JSON.stringify(content), MOST_FILES);
    this.#saved = this.#size();
  }
}

const record = (map: ReadonlyMap<string, readonly string[]>): Record<string, string[]> =>
  Object.fromEntries(Array.from(map, ([word, words]) => [word, [...words]]));
