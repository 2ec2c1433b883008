import type { Language } from '../index.ts';
import { type ComparisonWords, da } from './da.ts';
import { en } from './en.ts';

export type { ComparisonWords } from './da.ts';

const WORDS: Readonly<Record<Language, ComparisonWords>> = { da, en };

/** The words of a language. */
export const comparisonWords = (language: Language): ComparisonWords => WORDS[language];
