import { answersInputs, type Dictionary, danishDictionary } from '../check/language/dictionary.ts';
import type { AnswersInputs } from '../check/language/dictionary-answers.ts';
import { Memory } from '../memory/memory.ts';
import { Compounds } from './compounds.ts';

/** What a word is found by. A word has several readings where it may be a form of several words. */
export interface Reading {
  /** The basic form (`databehandleraftaler`: `databehandleraftale`). */
  readonly basic: string;
  /** The basic forms of the words that it is joined of: `databehandler`, `data`, `behandler`, `aftale`. */
  readonly parts: readonly string[];
}

/** By word. */
type KeptReadings = readonly (readonly [string, readonly Reading[]])[];

export const keptReadings = new Memory<AnswersInputs, KeptReadings>('readings');

/** A guide has some 2,000 different words. */
const MOST_WORDS = 50_000;

/**
 * The readings of Danish words; none of those that the dictionary does not know. They are kept between runs: the dictionary takes a second
 * to load, and two for the words of a guide.
 */
export async function danishReadings(words: Iterable<string>): Promise<Map<string, readonly Reading[]>> {
  const inputs = await answersInputs();
  const kept = new Map(keptReadings.read(inputs));
  const asked = [...words];
  const unknown = asked.filter((word) => !kept.has(word));
  if (unknown.length > 0) {
    const dictionary = await danishDictionary();
    const compounds = await Compounds.read();
    for (const word of unknown) kept.set(word, await readingsOf(word, dictionary, compounds));
    if (kept.size <= MOST_WORDS) keptReadings.write(inputs, [...kept]);
  }
  return new Map(asked.map((word) => [word, kept.get(word) ?? []]));
}

async function readingsOf(word: string, dictionary: Dictionary, compounds: Compounds): Promise<Reading[]> {
  // Words are known in small letters, also those that begin a sentence; names only as they are written.
  const small = word.toLowerCase();
  for (const spelling of small === word ? [word] : [small, word]) {
    const analyses = (await dictionary.analysesOf(spelling)).map((analysis) => read(spelling, analysis));
    const listed = unique(analyses.flatMap(({ first, stems }) => (first === '' ? stems : [])));
    if (listed.length > 0) return listed.map((basic) => ({ basic, parts: unique(compounds.partsOf(basic)) }));
    // Of the ways to read a compound the one that leaves words, føderations-aftale and not føderationsaft-ale.
    for (const { first, stems } of analyses.sort((a, b) => a.first.length - b.first.length)) {
      const before = compounds.firstHalf(first);
      if (before === null) continue;
      return stems.map((last) => ({
        basic: first + last,
        parts: unique([...before, last, ...compounds.partsOf(last)]),
      }));
    }
  }
  return [];
}

/** The first part of a compound that the dictionary allows but does not list, else nothing, and what the last is a form of. */
function read(word: string, analysis: string): { first: string; stems: string[] } {
  const last = /\bpa:(\S+)/.exec(analysis)?.[1] ?? word;
  const stems = Array.from(analysis.matchAll(/\bst:(\S+)/g), ([, stem = '']) => stem);
  return { first: word.slice(0, word.length - last.length), stems: unique(stems) };
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
