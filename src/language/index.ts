import { da } from './da.ts';
import { en } from './en.ts';
import type { Strings } from './strings.ts';

export { isIsoDate } from './format.ts';
export type { Strings } from './strings.ts';

export type Language = 'da' | 'en';

/** The words that the program writes into documents of a language. */
export function stringsOf(language: Language): Strings {
  return language === 'en' ? en : da;
}
