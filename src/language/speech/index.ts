import type { Language } from '../index.ts';
import { da, type SpeechWords } from './da.ts';
import { en } from './en.ts';

export type { SpeechWords } from './da.ts';

const WORDS: Readonly<Record<Language, SpeechWords>> = { da, en };

/** The words of a language. */
export const speechWords = (language: Language): SpeechWords => WORDS[language];
