import { readFile } from 'node:fs/promises';
import { fileOf } from '../check/language/dictionary.ts';

/** Shorter halves, and the halves of shorter words, are endings and prefixes more often than words (bet-yde, net-op). */
const SHORTEST_HALF = 3;
const SHORTEST_COMPOUND = 8;

/** Words that may begin a compound, but in front of a verb or its noun are no word to look for: tilslutning is no slutning. */
const PARTICLES = new Set(
  'bag eks for fore fra gen hen her ind med mellem mod ned over sam til under ved'.split(' '),
);
/** Words that are endings far more often. */
const ENDINGS = new Set('ale des fon hed ion ler lig ret siv'.split(' '));

/** Of words that may end a compound (index.aff: flag 39, `ORD_SIDST`). */
const END = '39';

/** Takes Danish compounds apart, by what the dictionary says of its words: which may begin one and how, and which may end one. */
export class Compounds {
  /** By how it stands in front of another word (`aftale`, `adgangs`). */
  readonly #begins: ReadonlyMap<string, string>;
  readonly #ends: ReadonlySet<string>;

  private constructor(begins: ReadonlyMap<string, string>, ends: ReadonlySet<string>) {
    this.#begins = begins;
    this.#ends = ends;
  }

  static async read(): Promise<Compounds> {
    const [affixes, words] = await Promise.all([
      readFile(fileOf('index.aff'), 'utf8'),
      readFile(fileOf('index.dic'), 'utf8'),
    ]);
    const joints = jointsOf(affixes);
    const begins = new Map<string, string>();
    const ends = new Set<string>();
    for (const [, word = '', flags = ''] of words.matchAll(/^([\p{Ll}]{3,})\/([\d,]+)/gmu)) {
      if (flags.split(',').includes(END) && !ENDINGS.has(word)) ends.add(word);
      for (const flag of flags.split(',')) {
        for (const { taken, added } of joints.get(flag) ?? []) {
          if (!word.endsWith(taken)) continue;
          const form = word.slice(0, word.length - taken.length) + added;
          if (form === word || !begins.has(form)) begins.set(form, word);
        }
      }
    }
    return new Compounds(begins, ends);
  }

  /** The words of a compound in its basic form, that with the longest first half, and theirs; none for what is no compound. */
  partsOf(compound: string): string[] {
    for (const [first, last] of halvesOf(compound)) {
      if (!this.#ends.has(last)) continue;
      const words = this.firstHalf(first) ?? [];
      if (words.length > 0) return [...words, last, ...this.partsOf(last)];
    }
    return [];
  }

  /**
   * The words of what stands in front of another word (`databehandler`, `jobfunktions`); none for a particle, null where it is not made
   * of words.
   */
  firstHalf(half: string): string[] | null {
    if (PARTICLES.has(half)) return [];
    const word = this.#begins.get(half);
    if (word !== undefined) return [word, ...this.partsOf(word)];
    for (const [first, last] of halvesOf(half)) {
      const end = this.#begins.get(last);
      const words = end === undefined ? null : this.firstHalf(first);
      if (end !== undefined && words !== null) return [...words, end];
    }
    return null;
  }
}

/** A word in two, the longest first half first. */
function* halvesOf(word: string): Generator<[string, string]> {
  if (word.length < SHORTEST_COMPOUND) return;
  for (let at = word.length - SHORTEST_HALF; at >= SHORTEST_HALF; at--)
    yield [word.slice(0, at), word.slice(at)];
}

/** What is taken from the end of a word and added to it in front of another, by the flag of the words that do so (hunspell(5), SFX). */
function jointsOf(affixes: string): Map<string, { taken: string; added: string }[]> {
  const begin = /^COMPOUNDBEGIN (\d+)/m.exec(affixes)?.[1] ?? '';
  const joints = new Map<string, { taken: string; added: string }[]>();
  for (const [, flag = '', taken = '', added = '', flags = ''] of affixes.matchAll(
    /^SFX (\d+) (\S+) ([^\s/]+)\/([\d,]+) /gm,
  )) {
    if (!flags.split(',').includes(begin) || added.endsWith('-')) continue;
    const joint = { taken: taken === '0' ? '' : taken, added: added === '0' ? '' : added };
    joints.set(flag, [...(joints.get(flag) ?? []), joint]);
  }
  return joints;
}
