/** A word in a text. */
export interface Word {
  readonly word: string;
  readonly at: number;
  /** Whether a full stop follows, which may belong to an abbreviation. */
  readonly point: boolean;
}

// Letters and digits; within the word also apostrophes, hyphens and the points of abbreviations (bl.a.).
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.\u2011-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, those with a hyphen or an apostrophe whole (NSIS-niveau, IdP'en). */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word,
    at: index,
    point: text[index + word.length] === '.',
  }));
}

/** Whether a spelling can say anything about a word: digits and abbreviations in capitals are passed over. */
export function isSpelt(word: string): boolean {
  return /\p{L}/u.test(word) && !/\p{N}/u.test(word) && !isAbbreviation(word);
}

/** NSIS, EOJ: two capitals or more and nothing else. A single letter is one too: bilag A. */
function isAbbreviation(word: string): boolean {
  return /^\p{Lu}+$/u.test(word) || word.length === 1;
}

const ENDING = /^(.+)['’](?:s|en|ens|et|ets|er|ers|erne|ernes|e|ne|nes)$/u;

/**
 * The parts of a word that must each be known where it is not known as a whole: those between hyphens, and what stands before an
 * ending with an apostrophe (sms'en, IdP'ens).
 */
export function partsOf(word: string): string[] {
  return word
    .split(/[\u2011-]/)
    .map((part) => ENDING.exec(part)?.[1] ?? part)
    .filter((part) => part !== '');
}
