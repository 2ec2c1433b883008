import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';
import { sha256 } from '../workspace/hash.ts';
import { keep, readKeptBytes } from '../workspace/kept.ts';
import { programId } from '../workspace/own-package.ts';
import { parseChapter } from './parse.ts';
import type { ChapterSource, ParsedChapter } from './types.ts';

/** All that parsing gives. */
interface Parsed {
  readonly chapter: ParsedChapter | null;
  readonly diagnostics: readonly Diagnostic[];
}

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
export function readChapter(source: ChapterSource, diagnostics: Diagnostics): ParsedChapter | null {
  const { file: name, text } = source;
  const key = chapterKey({ program: programId(), v8: process.versions.v8, file: name, text });
  const file = path.join(cacheFolder(), 'chapters', key);
  const before = readKeptBytes(file);
  const parsed = before === null ? parse(source) : (deserialize(before) as Parsed);
  if (before === null) {
    const bytes = serialize(parsed);
    if (bytes.length <= MOST_BYTES) keep(file, bytes, MOST_CHAPTERS);
  }
  for (const diagnostic of parsed.diagnostics) diagnostics.add(diagnostic);
  return parsed.chapter;
}

export const chapterKey = (inputs: ChapterInputs): string => sha256(JSON.stringify(inputs));

function parse(source: ChapterSource): Parsed {
  const diagnostics = new Diagnostics();
  return { chapter: parseChapter(source, diagnostics), diagnostics: diagnostics.list };
}
