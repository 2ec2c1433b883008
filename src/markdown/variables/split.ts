/** A stretch of a text: plain, or `{{…}}` with its braces. */
export interface Piece {
  readonly text: string;
  readonly at: number;
  readonly kind: 'plain' | 'expression' | 'unclosed';
}

/** Splits a text at its `{{…}}`. `isEscaped` tells whether the braces at an index stand for themselves. */
export function split(text: string, isEscaped: (index: number) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let plainFrom = 0;
  let at = text.indexOf('{{');
  while (at >= 0) {
    if (isEscaped(at)) {
      at = text.indexOf('{{', at + 2);
      continue;
    }
    if (at > plainFrom) pieces.push({ text: text.slice(plainFrom, at), at: plainFrom, kind: 'plain' });
    const closing = text.startsWith('{{{', at) ? '}}}' : '}}';
    const found = text.indexOf(closing, at);
    const end = found < 0 ? text.length : found + closing.length;
    pieces.push({ text: text.slice(at, end), at, kind: found < 0 ? 'unclosed' : 'expression' });
    plainFrom = end;
    at = text.indexOf('{{', end);
  }
  if (plainFrom < text.length) pieces.push({ text: text.slice(plainFrom), at: plainFrom, kind: 'plain' });
  return pieces;
}
