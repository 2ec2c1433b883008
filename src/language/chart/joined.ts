/** Names with commas between them; with semicolons where they have commas themselves. */
export const joined = (names: readonly string[]): string =>
  names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
