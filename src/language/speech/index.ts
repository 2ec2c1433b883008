import type { Language } from '../index.ts';
import { da } from './da.ts';
import { en } from './en.ts';

/** What is said of what stands on a page beside its own words: its role, and where one is. */
export type SpeechWords = typeof da;

const WORDS: Readonly<Record<Language, SpeechWords>> = { da, en };

/** The words of a language. */
export const speechWords = (language: Language): SpeechWords => WORDS[language];
