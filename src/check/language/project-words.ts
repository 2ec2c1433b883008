import { has, readText } from '../../files/files.ts';
import type { Outcome } from '../../report/outcome.ts';
import type { CheckedDocument } from '../rule.ts';

/** From the workspace's root. */
export const WORDS_FILE = 'content/words.txt';

/** Words of the project that no dictionary has. */
export class ProjectWords {
  readonly #words = new Set<string>();

  /** Words with spaces or lines between them; `word/s` also gives the genitive; `#` starts a comment. */
  constructor(text: string) {
    for (const line of text.split(/\r\n|\n|\r/)) {
      for (const entry of line.replace(/#.*/, '').split(/\s+/)) {
        const word = entry.replace(/\/s$/, '').normalize('NFC');
        if (word === '') continue;
        this.#words.add(word);
        if (entry.endsWith('/s')) this.#words.add(`${word}s`);
      }
    }
  }

  /** An entry in lower case also allows the word with a capital, as at the start of a sentence. */
  has(word: string): boolean {
    return this.#words.has(word) || this.#words.has(word.charAt(0).toLowerCase() + word.slice(1));
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#words.values();
  }
}

const read = new WeakMap<CheckedDocument, Outcome<ProjectWords>>();

const NO_WORDS: Outcome<string> = { value: '', problems: [] };

/** `content/words.txt`, with what is wrong with it; no words where there is no such file. */
export function projectWords(document: CheckedDocument): Outcome<ProjectWords> {
  let words = read.get(document);
  if (words === undefined) {
    const { files } = document.workspace;
    const { value, problems } = has(files, WORDS_FILE) ? readText(files, WORDS_FILE) : NO_WORDS;
    words = { value: new ProjectWords(value ?? ''), problems };
    read.set(document, words);
  }
  return words;
}
