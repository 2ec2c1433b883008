import danish from 'hyphen/da/index.js';
import english from 'hyphen/en/index.js';
import type { BrokenWord } from './in-page/words.ts';

/** Letters, apostrophes and hyphens, with the punctuation around them. */
const NATURAL = /^[^\p{L}\p{N}]*\p{L}[\p{L}'’-]*[^\p{L}\p{N}]*$/u;
/** Digits and what stands between them: an amount, a date or a telephone number is not broken. */
const NUMBER = /^[^\p{L}_/@]{1,20}$/u;
/** A word such as `KontaktLaegeAdgangskontrol` is written as one, but is several. */
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;
/** After these an address or a name in code may be broken (Chicago Manual of Style, 7.46), and before a capital in it. */
const JOINT = /(?<=[/.,:;?&=@_#%+~|-])(?=[^/.,:;?&=@_#%+~|-])|(?<=\p{Ll})(?=\p{Lu})/u;

/** A word that is broken has at least twice as many letters, and what stands alone on a line as many where that can be. */
const SHORTEST = 4;
/** Where neither language nor joints say where to break, a word is broken anywhere: into pieces of as many letters. */
const LONGEST = 12;
const ANYWHERE = 8;

/**
 * Where a word without spaces may be broken, by the rules of its language (`da`, `en`; BCP 47), by its joints if it is an address or
 * a name in code, and else anywhere; null for a number or a word that is too short.
 */
export function breakWord(word: string, language: string): BrokenWord | null {
  if (word.length < 2 * SHORTEST || NUMBER.test(word)) return null;
  const hyphen = NATURAL.test(word) && !CAPITAL_INSIDE.test(word);
  const parts = hyphen ? joinShort(syllables(word, language), 2) : joinShort(word.split(JOINT), SHORTEST);
  const pieces = parts.flatMap((piece) => cut(piece));
  return pieces.length > 1 ? { pieces, hyphen } : null;
}

function syllables(word: string, language: string): string[] {
  const separator = '\u0000';
  const [primary] = language.toLowerCase().split('-');
  const patterns = primary === 'da' ? danish : primary === 'en' ? english : null;
  if (patterns === null) return [word];
  const hyphenated = word.replace(/\p{L}+/gu, (letters) =>
    patterns.hyphenateSync(letters, { hyphenChar: separator }),
  );
  return hyphenated.split(separator);
}

/** Pieces that are too short become part of the one after, the last of the one before. */
function joinShort(parts: readonly string[], shortest: number): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const part of parts) {
    open += part;
    if (open.length < (pieces.length === 0 ? SHORTEST : shortest)) continue;
    pieces.push(open);
    open = '';
  }
  if (open !== '') pieces.push(open);
  const last = pieces.at(-1);
  if (pieces.length > 1 && last !== undefined && last.length < SHORTEST) {
    const before = pieces.splice(-2, 2);
    pieces.push(before.join(''));
  }
  return pieces;
}

function cut(piece: string): string[] {
  if (piece.length <= LONGEST) return [piece];
  const count = Math.ceil(piece.length / ANYWHERE);
  const size = Math.ceil(piece.length / count);
  const characters = Array.from(piece);
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * size, (index + 1) * size).join(''),
  ).filter((part) => part !== '');
}
