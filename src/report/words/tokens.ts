/** The names of a diagram's tokens in words; those that are not there would tell an author nothing. */
export type TokenWords = Readonly<Record<string, string>>;

const MOST_TOLD = 6;

/** What could stand at a place of a diagram, in words; null where nothing is known, or too much to help. */
export function expectedWords(expected: readonly string[], tokens: TokenWords): readonly string[] | null {
  const words = expected.flatMap((name) => tokens[name] ?? (/^[^A-Z_]+$/.test(name) ? [name] : []));
  const told = [...new Set(words)];
  return told.length > 0 && told.length <= MOST_TOLD ? told : null;
}
