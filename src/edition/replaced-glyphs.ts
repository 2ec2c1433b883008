/** What stands in print in the place of a character that no font has. A fallback font has it: a PDF may show nothing that has no glyph (ISO 14289-1, 7.21.8). */
const REPLACEMENT = '\u25A1';

/** A value with another character in all of its texts in the place of those that no font has. */
export function withoutGlyphs<T>(value: T, missing: readonly string[]): T {
  // They are of a text in the composed form, and none of them is of ASCII.
  const pattern = new RegExp(`[${missing.join('')}]`, 'gu');
  const replaced = (part: unknown): unknown => {
    if (typeof part === 'string') return part.normalize('NFC').replace(pattern, REPLACEMENT);
    if (Array.isArray(part)) return part.map(replaced);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, replaced(inner)]));
  };
  return replaced(value) as T;
}
