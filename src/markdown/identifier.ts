/**
 * What an id may be. It starts with a letter and has no full stop or colon, so that it works unescaped in a CSS selector
 * and as a named destination in a PDF.
 */
export const ID_PATTERN = /^[A-Za-z][A-Za-z0-9_-]*$/;

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' };

/** Characters without width, which say where a word may break, how it runs or that a sign is a coloured picture: no part of what is said. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]|\uFE0F/g;

/** A text without soft hyphens and other characters that nobody sees. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** An id made from a text: `Før I går i gang` → `foer-i-gaar-i-gang`. */
export function slug(text: string): string {
  const words = withoutInvisible(text)
    .toLowerCase()
    .replace(/[æøåß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  const joined = words?.join('-') ?? '';
  return /^[a-z]/.test(joined) ? joined : `s-${joined}`.replace(/-$/, '');
}
