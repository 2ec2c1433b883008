import { isEnglish } from '../../language/guess.ts';
import type { CheckedDocument } from '../rule.ts';
import { proseOf } from './collect-prose.ts';
import { type Dictionary, danishDictionary } from './dictionary.ts';
import { fieldWords } from './field-words.ts';
import { looksScanned } from './ocr.ts';
import { type ProjectWords, projectWords } from './project-words.ts';
import type { Prose } from './prose.ts';
import { sentencesOf } from './sentences.ts';
import { isSpelt, partsOf, type Word, wordsOf } from './words.ts';

/** A word that neither the dictionary nor the project knows. */
export interface UnknownWord {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
  /** The word, or the part of it that is not known. */
  readonly word: string;
  /** What it was if a scanner has read it; empty where it was nothing Danish. */
  readonly readings: readonly string[];
  /** Whether a scanner has: it shows in the word, or in several others of the same file. */
  readonly scanned: boolean;
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
  const unknown: Omit<UnknownWord, 'scanned'>[] = [];
  for (const prose of units) {
    const english = sentencesOf(prose.text).filter(({ start, end }) =>
      isEnglish(prose.text.slice(start, end)),
    );
    for (const word of wordsOf(prose.text)) {
      const isForeign = english.some(({ start, end }) => word.at >= start && word.at < end);
      for (const { part, from } of await spelling.unknownPartsOf(word)) {
        const start = word.at + from;
        const readings = isForeign ? [] : await dictionary.readingsOf(part);
        unknown.push({ prose, start, end: start + part.length, word: part, readings });
      }
    }
  }
  dictionary.save();
  const scannedFiles = filesOfScans(unknown);
  return unknown.map((found) => ({
    ...found,
    scanned: found.readings.length > 0 && (looksScanned(found.word) || scannedFiles.has(found.prose.file)),
  }));
}

/** Words in which a scanner shows, before those that might be something else count as its work, too. */
const SEVERAL = 2;

function filesOfScans(unknown: readonly Omit<UnknownWord, 'scanned'>[]): ReadonlySet<string> {
  const words = new Map<string, Set<string>>();
  for (const { prose, word, readings } of unknown) {
    if (readings.length === 0 || !looksScanned(word)) continue;
    words.set(prose.file, (words.get(prose.file) ?? new Set()).add(word.toLowerCase()));
  }
  return new Set([...words].flatMap(([file, { size }]) => (size >= SEVERAL ? file : [])));
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
