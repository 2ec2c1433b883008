import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { sha256 } from '../files/hash.ts';
import { cacheFolder } from '../memory/cache-folder.ts';
import { keep, readKeptBytes } from '../memory/kept.ts';
import type { Outcome } from '../report/outcome.ts';
import { programId } from '../workspace/own-package.ts';
import { parseChapter } from './parse.ts';
import type { ChapterSource, ParsedChapter } from './types.ts';

/** All that decides what parsing gives. */
export interface ChapterInputs {
  readonly program: string;
  /** The version of V8, whose form values are kept in. */
  readonly v8: string;
  readonly file: string;
  readonly text: string;
}

/** Some 25 documents; the oldest go first. A chapter has about ten times as many bytes as its text. */
const MOST_CHAPTERS = 300;
const MOST_BYTES = 4_000_000;

/**
 * Parses a chapter (see `parseChapter`), or answers what parsing the same text gave before: after an edit, the chapters that
 * were not edited are not parsed again. Kept in the user's cache folder by the hash of program, path and text, as V8 writes
 * values: nodes have maps, and share positions, which JSON would lose.
 */
export function readChapter(source: ChapterSource): Outcome<ParsedChapter | null> {
  const { file: name, text } = source;
  const key = chapterKey({ program: programId(), v8: process.versions.v8, file: name, text });
  const file = path.join(cacheFolder(), 'chapters', key);
  const before = readKeptBytes(file);
  if (before !== null) return deserialize(before) as Outcome<ParsedChapter | null>;
  const parsed = parseChapter(source);
  const bytes = serialize(parsed);
  if (bytes.length <= MOST_BYTES) keep(file, bytes, MOST_CHAPTERS);
  return parsed;
}

export const chapterKey = (inputs: ChapterInputs): string => sha256(JSON.stringify(inputs));
