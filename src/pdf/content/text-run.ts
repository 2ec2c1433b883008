import type { Point } from './matrix.ts';

/** Text painted by successive operators, with the place (pt, page space) of its first and last piece. */
export interface TextRun {
  text: string;
  readonly first: Point;
  last: Point;
  /** Font size on the page, pt. */
  size: number;
}

/** A line ends inside a word here, or a hyphen belongs to a word pair such as »drifts- og«. */
const NO_SPACE_AFTER = /[\s\u00AD\u2010/-]$/;
const STARTS_WITH_CONJUNCTION = /^(?:og|eller|samt|and|or)\b/;

/**
 * Adds `next` to `run`. Chromium drops the space at the end of a line, so a space is put back where the baseline
 * changes by more than a superscript does.
 */
export function joinText(run: TextRun, next: TextRun): void {
  if (isNewLine(run, next) && !/^\s/.test(next.text) && !goesOn(run.text, next.text)) run.text += ' ';
  run.text += next.text;
  run.last = next.last;
  run.size = next.size;
}

/** Whether a word that a line ends in goes on in the next one, by its hyphen or slash. */
export const goesOn = (text: string, next: string): boolean =>
  NO_SPACE_AFTER.test(text) && !(text.endsWith('-') && STARTS_WITH_CONJUNCTION.test(next));

/** Whether the second of two texts stands on another line than the end of the first. */
export const isNewLine = (run: TextRun, next: TextRun): boolean =>
  Math.abs(next.first.y - run.last.y) > 0.6 * Math.max(run.size, next.size);

/** All runs as one, none of them changed; null where there are none. */
export function joinRuns(runs: readonly TextRun[]): TextRun | null {
  const [first, ...others] = runs;
  if (!first) return null;
  const joined = { ...first };
  for (const run of others) joinText(joined, run);
  return joined;
}

export const collapseSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();
