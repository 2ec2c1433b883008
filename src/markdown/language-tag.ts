import { LANGUAGES, type Language } from '../language/index.ts';

/** Whether a text is a well-formed BCP 47 language tag, such as `da` or `en-GB`. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The language of a BCP 47 tag, if it is one that the program has words in. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const [primary] = tag?.toLowerCase().split('-') ?? [];
  return LANGUAGES.find((language) => language === primary);
}
