const WHITE_SPACE = 1;
const DELIMITER = 2;

/** White space 1, delimiters 2, regular characters 0 (ISO 32000-1, 7.2.2); for bytes of content streams. */
export const CHARACTER_CLASS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CHARACTER_CLASS[code] = WHITE_SPACE;
for (const character of '()<>[]{}/%') CHARACTER_CLASS[character.charCodeAt(0)] = DELIMITER;

export const isWhiteSpace = (code: number): boolean => CHARACTER_CLASS[code] === WHITE_SPACE;
export const isRegular = (code: number): boolean => CHARACTER_CLASS[code] === 0;

/** The value of a hexadecimal digit, or -1. */
export function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x41 && code <= 0x46) return code - 0x37;
  if (code >= 0x61 && code <= 0x66) return code - 0x57;
  return -1;
}

/** The offset after white space and comments. */
export function skipWhiteSpace(bytes: Uint8Array, offset: number): number {
  let at = offset;
  while (at < bytes.length) {
    const code = bytes[at] ?? 0;
    if (code === 0x25) {
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
    } else if (CHARACTER_CLASS[code] !== WHITE_SPACE) break;
    at++;
  }
  return Math.min(at, bytes.length);
}

/** The offset after the string that starts with `(` at the offset; parentheses nest, a backslash escapes. */
export function skipLiteralString(bytes: Uint8Array, offset: number): number {
  let at = offset;
  let depth = 0;
  while (at < bytes.length) {
    const code = bytes[at++];
    if (code === 0x5c) at++;
    else if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) break;
  }
  return at;
}
