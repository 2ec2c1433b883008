import { da } from './da.ts';
import { en } from './en.ts';
import type { Strings } from './strings.ts';

export { isIsoDate } from './format.ts';
export type { Strings } from './strings.ts';

export type Language = 'da' | 'en';

/** The language of a BCP 47 tag, if it is one that the program has words in. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const [primary] = tag?.toLowerCase().split('-') ?? [];
  return primary === 'da' || primary === 'en' ? primary : undefined;
}

/** The words that the program writes into documents of a language. */
export function stringsOf(language: Language): Strings {
  return language === 'en' ? en : da;
}
