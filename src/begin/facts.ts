import { danishDictionary } from '../check/language/dictionary.ts';
import { partsOf, wordsOf } from '../check/language/words.ts';
import { slugOf } from '../data/slug.ts';
import type { Language } from '../language/index.ts';
import type { StarterFacts } from './starters.ts';

/** What is said at the beginning; null what nobody has said. */
export interface Said {
  readonly office: string | null;
  readonly about: string | null;
  /** ISO 8601. */
  readonly date: string;
}

/** A name as it is typed: on one line, with single spaces; null where nothing is. */
export function tidy(typed: string | undefined): string | null {
  const text = (typed ?? '').replace(/[\p{Z}\p{C}]+/gu, ' ').trim();
  return text === '' ? null : text;
}

/** The same with a capital, as a title. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * @param title null where nobody has said what it is called
 * @param name of its folder
 */
export function factsOf(said: Said, title: string | null, name = slugOf(title ?? '')): StarterFacts {
  return { ...said, title, name };
}

/** The names among what is said: they keep their capitals in a heading. */
export const namesIn = ({ office, about }: Said): string[] =>
  [office, about]
    .filter((text) => text !== null && /\p{Lu}.* \p{Lu}/u.test(text))
    .flatMap((text) => text ?? []);

/** The words of what is said that the dictionary does not know; none where there is none for the language. */
export async function unknownWordsIn({ office, about }: Said, language: Language): Promise<string[]> {
  if (language !== 'da') return [];
  const dictionary = await danishDictionary();
  const unknown = new Set<string>();
  for (const { word } of wordsOf(`${office ?? ''} ${about ?? ''}`))
    if (!(await dictionary.knows(word)))
      for (const part of partsOf(word)) if (!(await dictionary.knows(part))) unknown.add(part);
  return [...unknown];
}
