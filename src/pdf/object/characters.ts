/** White space and delimiters (ISO 32000-1, 7.2.2), shared by object syntax and content streams. */
const REGULAR = 0;
const WHITE_SPACE = 1;
const DELIMITER = 2;

const classes = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = WHITE_SPACE;
for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = DELIMITER;

export const isWhiteSpace = (code: number | undefined): boolean =>
  code !== undefined && classes[code] === WHITE_SPACE;

export const isRegular = (code: number | undefined): boolean =>
  code !== undefined && classes[code] === REGULAR;

/** The value of a hexadecimal digit, or -1. */
export function hexDigit(code: number | undefined): number {
  if (code === undefined) return -1;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x41 && code <= 0x46) return code - 0x37;
  if (code >= 0x61 && code <= 0x66) return code - 0x57;
  return -1;
}

/** The offset after white space and comments. */
export function skipWhiteSpace(bytes: Uint8Array, offset: number): number {
  let at = offset;
  while (at < bytes.length) {
    if (bytes[at] === 0x25) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
    else if (!isWhiteSpace(bytes[at])) break;
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
