import { diffArrays } from 'diff';
import { fold, tokensIn } from './fold.ts';
import type { Sign } from './source-signs.ts';

/** For each sign of a text, which of the source's signs it is; null for what the program has put in, or what is not certain. */
export type Alignment = readonly (number | null)[];

/** With more words that differ it is another text. */
export const MOST_DIFFERENT = 2000;

/** The signs between what is shown otherwise. */
interface Stretch {
  readonly text: string;
  /** For each of its signs, which of the source's it is. */
  readonly from: readonly number[];
}

/**
 * Which signs of a block's text as it is read are which of its source.
 *
 * @param isAsWritten whether the text was made of this source: then it is only asked what stands between what is shown otherwise
 */
export function alignmentOf(text: string, signs: readonly Sign[], isAsWritten: boolean): Alignment {
  const read = fold(text);
  const stretches = stretchesOf(signs);
  const ofRead = (isAsWritten ? exact(read.text, stretches) : null) ?? byWords(read.text, stretches);
  const aligned: (number | null)[] = Array.from({ length: text.length }, () => null);
  for (const [index, at] of read.from.entries()) aligned[at] = ofRead[index] ?? null;
  return aligned;
}

function stretchesOf(signs: readonly Sign[]): Stretch[] {
  const stretches: { text: string; from: number[] }[] = [{ text: '', from: [] }];
  for (const [index, { sign }] of signs.entries()) {
    const last = stretches.at(-1);
    if (sign === null || last === undefined) stretches.push({ text: '', from: [] });
    else {
      last.text += sign;
      last.from.push(index);
    }
  }
  return stretches.map((stretch, index) => {
    const { text, from } = inFold(stretch.text, index > 0, index < stretches.length - 1);
    return { text, from: from.map((at) => stretch.from[at] ?? 0) };
  });
}

/** White space beside what is shown otherwise counts. */
function inFold(text: string, isAfter: boolean, isBefore: boolean): { text: string; from: number[] } {
  const { text: inner, from } = fold(`${isAfter ? '|' : ''}${text}${isBefore ? '|' : ''}`);
  const shift = isAfter ? 1 : 0;
  const kept = [...from.entries()].filter(([, at]) => at >= shift && at < text.length + shift);
  return {
    text: kept.map(([index]) => inner[index] ?? '').join(''),
    from: kept.map(([, at]) => at - shift),
  };
}

/**
 * The stretches stand in the text one after the other, with anything between them and before the first; the last ends it. Where they could stand
 * in several places, what is not the same in the first and the last of them is not certain. Null where they do not.
 */
function exact(text: string, stretches: readonly Stretch[]): (number | null)[] | null {
  const first = places(text, stretches, false);
  const last = places(text, stretches, true);
  if (first === null || last === null) return null;
  const aligned: (number | null)[] = Array.from({ length: text.length }, () => null);
  for (const [index, stretch] of stretches.entries()) {
    const at = first[index] ?? 0;
    if (at !== last[index]) continue;
    for (const [offset, sign] of stretch.from.entries()) aligned[at + offset] = sign;
  }
  return aligned;
}

function places(text: string, stretches: readonly Stretch[], fromTheEnd: boolean): number[] | null {
  const found: number[] = [];
  const count = stretches.length;
  if (fromTheEnd) {
    let end = text.length;
    for (let index = count - 1; index >= 0; index--) {
      const part = stretches[index]?.text ?? '';
      const at = index === count - 1 ? end - part.length : text.lastIndexOf(part, end - part.length);
      if (at < 0 || end - part.length < 0 || !text.startsWith(part, at)) return null;
      found[index] = at;
      end = at;
    }
    return found;
  }
  let from = 0;
  for (const [index, { text: part }] of stretches.entries()) {
    const at = index === count - 1 ? text.length - part.length : text.indexOf(part, from);
    if (at < from || !text.startsWith(part, at)) return null;
    found.push(at);
    from = at + part.length;
  }
  return found;
}

/** A word or a sign of a text, and where it begins. White space is none: it belongs to what stands on both of its sides. */
interface Word {
  readonly word: string;
  readonly at: number;
}

/** By the words that both have in common, and the white space between those that follow each other in both. */
function byWords(text: string, stretches: readonly Stretch[]): (number | null)[] {
  const signs: (number | null)[] = [];
  const written: Word[] = [];
  let all = '';
  for (const [index, stretch] of stretches.entries()) {
    // What is shown otherwise is like nothing.
    if (index > 0) {
      written.push({ word: '\0', at: all.length });
      all += '\0';
      signs.push(null);
    }
    written.push(...wordsIn(stretch.text, all.length));
    all += stretch.text;
    signs.push(...stretch.from);
  }
  const read = wordsIn(text, 0);
  const aligned: (number | null)[] = Array.from({ length: text.length }, () => null);
  for (const run of runsOf(read, written)) {
    const isAtEnd = run.some(
      ([one, other]) =>
        (one === 0 && other === 0) || (one === read.length - 1 && other === written.length - 1),
    );
    // A word alone among others may be another of its kind.
    if (run.length < 2 && !isAtEnd) continue;
    for (const [index, [one, other]] of run.entries()) {
      const [from, to] = [read[one]?.at ?? 0, written[other]?.at ?? 0];
      const { length } = read[one]?.word ?? '';
      for (let offset = 0; offset < length; offset++) aligned[from + offset] = signs[to + offset] ?? null;
      if (index > 0 && text[from - 1] === ' ' && all[to - 1] === ' ')
        aligned[from - 1] = signs[to - 1] ?? null;
    }
  }
  return aligned;
}

/** The words that both have, as they follow each other in both: by their numbers in each. */
function runsOf(read: readonly Word[], written: readonly Word[]): [number, number][][] {
  const runs: [number, number][][] = [];
  let [inText, inSource] = [0, 0];
  let open: [number, number][] | null = null;
  const parts =
    diffArrays(
      read.map(({ word }) => word),
      written.map(({ word }) => word),
      { maxEditLength: MOST_DIFFERENT },
    ) ?? [];
  for (const { value, added, removed } of parts)
    for (const _ of value) {
      if (added || removed) open = null;
      else if (open === null) {
        open = [[inText, inSource]];
        runs.push(open);
      } else open.push([inText, inSource]);
      if (!added) inText += 1;
      if (!removed) inSource += 1;
    }
  return runs;
}

function wordsIn(text: string, from: number): Word[] {
  const words: Word[] = [];
  let at = from;
  for (const word of tokensIn(text)) {
    if (word !== ' ') words.push({ word, at });
    at += word.length;
  }
  return words;
}
