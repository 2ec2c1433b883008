import type { CheckedDocument } from '../rule.ts';
import { proseOf } from './collect-prose.ts';
import { type Dictionary, danishDictionary } from './dictionary.ts';
import { fieldWords } from './field-words.ts';
import { type ProjectWords, projectWords } from './project-words.ts';
import type { Prose } from './prose.ts';
import { isSpelt, partsOf, type Word, wordsOf } from './words.ts';

/** A word that neither the dictionary nor the project knows. */
export interface UnknownWord {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
  /** The word, or the part of it that is not known. */
  readonly word: string;
  /** What it was before a scanner read it; empty where it does not look so. */
  readonly readings: readonly string[];
}

const found = new WeakMap<CheckedDocument, Promise<readonly UnknownWord[]>>();

/** The unknown words in the Danish prose of a document. Two rules ask for them. */
export function unknownWords(document: CheckedDocument): Promise<readonly UnknownWord[]> {
  let words = found.get(document);
  if (words === undefined) {
    words = findUnknownWords(document);
    found.set(document, words);
  }
  return words;
}

async function findUnknownWords(document: CheckedDocument): Promise<readonly UnknownWord[]> {
  const units = proseOf(document).filter(({ isDanish }) => isDanish);
  if (units.length === 0) return [];
  const dictionary = await danishDictionary();
  const spelling = new Spelling(dictionary, projectWords(document).value);
  const unknown: UnknownWord[] = [];
  for (const prose of units) {
    for (const word of wordsOf(prose.text)) {
      for (const { part, from } of await spelling.unknownPartsOf(word)) {
        const start = word.at + from;
        const readings = await dictionary.readingsOf(part);
        unknown.push({ prose, start, end: start + part.length, word: part, readings });
      }
    }
  }
  dictionary.save();
  return unknown;
}

interface Part {
  readonly part: string;
  /** Where it starts in its word. */
  readonly from: number;
}

class Spelling {
  readonly #dictionary: Dictionary;
  readonly #project: ProjectWords;
  readonly #parts = new Map<string, readonly Part[]>();

  constructor(dictionary: Dictionary, project: ProjectWords) {
    this.#dictionary = dictionary;
    this.#project = project;
  }

  async unknownPartsOf({ word, point }: Word): Promise<readonly Part[]> {
    const key = point ? `${word}.` : word;
    let parts = this.#parts.get(key);
    if (parts === undefined) {
      parts = await this.#findUnknownParts(word, key);
      this.#parts.set(key, parts);
    }
    return parts;
  }

  async #findUnknownParts(word: string, withPoint: string): Promise<Part[]> {
    if (word.length > LONGEST || (await this.#knows(word))) return [];
    if (withPoint !== word && (await this.#knows(withPoint))) return [];
    const parts: Part[] = [];
    let after = 0;
    for (const part of partsOf(word)) {
      const from = word.indexOf(part, after);
      after = from + part.length;
      if (isSpelt(part) && !(await this.#knows(part))) parts.push({ part, from });
    }
    return parts;
  }

  async #knows(word: string): Promise<boolean> {
    if (!isSpelt(word)) return /^[\p{Lu}\p{N}]+\.?$/u.test(word);
    const written = word.normalize('NFC').replaceAll('’', "'").replaceAll('\u2011', '-');
    return this.#project.has(written) || fieldWords.has(written) || this.#dictionary.knows(written);
  }
}

/** Letters. The longest compounds in use have some 50; to look for the parts of anything longer takes Hunspell its time. */
const LONGEST = 60;
