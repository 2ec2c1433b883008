import type { Language } from './index.ts';

/** Words that hardly a sentence is without, and that the other language does not have. */
const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  da: new Set([
    'af',
    'der',
    'det',
    'du',
    'eller',
    'er',
    'fra',
    'ikke',
    'kan',
    'med',
    'og',
    'på',
    'skal',
    'som',
    'til',
    'ved',
  ]),
  en: new Set([
    'and',
    'are',
    'be',
    'from',
    'if',
    'in',
    'is',
    'it',
    'of',
    'or',
    'that',
    'the',
    'this',
    'to',
    'with',
    'you',
  ]),
};
/** So many of them must be there, and so many times as many as of the other language. */
const [LEAST, CLEARLY] = [5, 2];

/** In which of the languages a text is written, judged by its most common words; null where they do not say clearly. */
export function guessLanguage(text: string): Language | null {
  const counts = functionWordsIn(text);
  const [most, other]: [Language, Language] = counts.en > counts.da ? ['en', 'da'] : ['da', 'en'];
  return counts[most] >= LEAST && counts[most] >= CLEARLY * counts[other] ? most : null;
}

/** Whether a sentence is in English rather than in Danish. What has none of the common words of either is not. */
export function isEnglish(sentence: string): boolean {
  const counts = functionWordsIn(sentence);
  return counts.en > counts.da;
}

function functionWordsIn(text: string): Record<Language, number> {
  const counts = { da: 0, en: 0 };
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (FUNCTION_WORDS.da.has(word)) counts.da++;
    if (FUNCTION_WORDS.en.has(word)) counts.en++;
  }
  return counts;
}
