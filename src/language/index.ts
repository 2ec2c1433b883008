import { da } from './da.ts';
import { en } from './en.ts';

export { isIsoDate } from './format.ts';

export type Language = 'da' | 'en';

/** The words of one language: texts, and functions for those that take parameters. */
export type Strings = {
  readonly [Key in keyof typeof da]: (typeof da)[Key] extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : (typeof da)[Key] extends string
      ? string
      : { readonly [Word in keyof (typeof da)[Key]]: string };
};

/** The words that the program writes into documents of a language. */
export function stringsOf(language: Language): Strings {
  return language === 'en' ? en : da;
}
