import type { Language } from './index.ts';

const collators = new Map<Language, Intl.Collator>();

/** Compares texts in the alphabetical order of a language: in Danish æ, ø and å come last, and aa is å. Numbers in them count as numbers. */
export function collatorOf(language: Language): Intl.Collator {
  let collator = collators.get(language);
  if (collator === undefined) {
    collator = new Intl.Collator(language, { numeric: true });
    collators.set(language, collator);
  }
  return collator;
}
