/**
 * What an id may be. It starts with a letter and has no full stop or colon, so that it works unescaped in a CSS selector
 * and as a named destination in a PDF.
 */
export const ID_PATTERN = /^[A-Za-z][A-Za-z0-9_-]*$/;

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' };

/** An id made from a text: `Før I går i gang` → `foer-i-gaar-i-gang`. */
export function slug(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[æøåß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  const joined = words?.join('-') ?? '';
  return /^[a-z]/.test(joined) ? joined : `s-${joined}`.replace(/-$/, '');
}
