import type { Diagnostic, Place } from '../report/diagnostic.ts';
import type { Fix } from '../report/found.ts';
import type { CheckedChapter } from './rule.ts';

/**
 * A character that no font has is one problem, also where a rule knows how to mend it: the error is told, with the rule's change, and the
 * finding of that character alone is not.
 *
 * @param fixes what rules found that can be mended safely
 * @returns the changes that errors get, and the findings that need not be told
 */
export function unprintable(
  diagnostics: readonly Diagnostic[],
  fixes: ReadonlyMap<Diagnostic, Fix>,
  chapters: readonly CheckedChapter[],
): { readonly fixes: ReadonlyMap<Diagnostic, Fix>; readonly told: ReadonlySet<Diagnostic> } {
  const errors = diagnostics.filter(({ rule }) => rule === 'missing-glyph');
  const found = new Map<Diagnostic, Fix>();
  const told = new Set<Diagnostic>();
  for (const error of errors) {
    const mend = [...fixes].find(([, fix]) => takesAway(fix, error.place, chapters));
    if (mend === undefined) continue;
    const [finding, fix] = mend;
    found.set(error, fix);
    if (samePoint(finding.place, error.place)) told.add(finding);
  }
  return { fixes: found, told };
}

function takesAway(
  { file, start, end }: Fix,
  place: Place | undefined,
  chapters: readonly CheckedChapter[],
): boolean {
  const source = chapters.find((chapter) => chapter.file === file)?.source;
  if (source === undefined || place?.file !== file) return false;
  return isBefore(source.placeAt(start, 0), place, true) && isBefore(place, source.placeAt(end, 0), false);
}

function isBefore(one: Place, other: Place, orSame: boolean): boolean {
  const [line = 0, otherLine = 0] = [one.line, other.line];
  if (line !== otherLine) return line < otherLine;
  const [column = 0, otherColumn = 0] = [one.column, other.column];
  return orSame ? column <= otherColumn : column < otherColumn;
}

const samePoint = (one: Place | undefined, other: Place | undefined): boolean =>
  one?.file === other?.file && one?.line === other?.line && one?.column === other?.column;
