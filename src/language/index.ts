import { da } from './da.ts';
import { en } from './en.ts';
import type { Strings } from './strings.ts';

export { isIsoDate } from './format.ts';
export type { Strings } from './strings.ts';

const STRINGS = { da, en } satisfies Record<string, Strings>;

/** A language that the program has words in: a primary subtag of BCP 47. */
export type Language = keyof typeof STRINGS;

export const LANGUAGES = Object.keys(STRINGS) as readonly Language[];

/** The words that the program writes into documents of a language. */
export function stringsOf(language: Language): Strings {
  return STRINGS[language];
}
