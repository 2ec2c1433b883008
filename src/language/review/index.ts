import type { Language } from '../index.ts';
import { da, type ReviewWords } from './da.ts';
import { en } from './en.ts';

export type { ReviewWords } from './da.ts';

const WORDS: Readonly<Record<Language, ReviewWords>> = { da, en };

/** The words of a language. */
export const reviewWords = (language: Language): ReviewWords => WORDS[language];
