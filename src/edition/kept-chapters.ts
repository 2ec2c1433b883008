import { deserialize, serialize } from 'node:v8';
import { parseChapter } from '../markdown/index.ts';
import type { ChapterSource, ParsedChapter } from '../markdown/types.ts';
import { Memory } from '../memory/memory.ts';
import type { Outcome } from '../report/outcome.ts';
import { programId } from '../workspace/own-package.ts';

/** All that decides what parsing gives. */
export interface ChapterInputs {
  readonly program: string;
  /** The version of V8, whose form values are kept in. */
  readonly v8: string;
  readonly file: string;
  readonly text: string;
}

type Parsed = Outcome<ParsedChapter | null>;

/** As V8 writes values: nodes have maps, and share positions, which JSON would lose. A chapter has about ten times as many bytes as its text. */
export const chapters = new Memory<ChapterInputs, Parsed>('chapters', {
  form: { encode: serialize, decode: (stored) => deserialize(stored) as Parsed },
  largest: 4_000_000,
});

/**
 * Parses a chapter (see `parseChapter`), or answers what parsing the same text gave before: after an edit, the chapters that
 * were not edited are not parsed again.
 */
export function readChapter({ file, text }: ChapterSource): Parsed {
  const key = { program: programId(), v8: process.versions.v8, file, text };
  const before = chapters.read(key);
  if (before !== null) return before;
  const parsed = parseChapter({ file, text });
  chapters.write(key, parsed);
  return parsed;
}
