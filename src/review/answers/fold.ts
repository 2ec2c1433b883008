/** A text as it is compared: one space for all white space, and without what nobody sees. */
export interface Folded {
  readonly text: string;
  /** For each of its UTF-16 code units, which one of the text it is. */
  readonly from: readonly number[];
}

const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;

export function fold(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? '';
    if (UNSEEN.test(sign)) continue;
    const isSpace = /[\s]/.test(sign) && sign !== '\u2029';
    if (isSpace && (folded === '' || folded.endsWith(' '))) continue;
    folded += isSpace ? ' ' : sign;
    from.push(index);
  }
  if (folded.endsWith(' ')) return { text: folded.slice(0, -1), from: from.slice(0, -1) };
  return { text: folded, from };
}

export const folded = (text: string): string => fold(text).text;

/** Words, and all else sign by sign. */
export const tokensIn = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu) ?? [];
