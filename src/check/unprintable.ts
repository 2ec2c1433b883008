import type { Diagnostic, Place } from '../report/diagnostic.ts';
import type { Fix } from '../report/found.ts';
import type { CheckedChapter } from './rule.ts';

/** What a rule found that can be mended, and the places where its change begins and ends. */
interface Mendable {
  readonly finding: Diagnostic;
  readonly fix: Fix;
  readonly start: Place;
  readonly end: Place;
}

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
  const mendable = errors.length === 0 ? new Map<string, Mendable[]>() : byLine(fixes, chapters);
  for (const error of errors) {
    const { place } = error;
    if (place === undefined) continue;
    const mend = mendable.get(lineKey(place.file, place.line))?.find((one) => takesAway(one, place));
    if (mend === undefined) continue;
    const { finding, fix } = mend;
    found.set(error, fix);
    if (samePoint(finding.place, place)) told.add(finding);
  }
  return { fixes: found, told };
}

/** By the lines that they change: a text may have thousands of both. */
function byLine(
  fixes: ReadonlyMap<Diagnostic, Fix>,
  chapters: readonly CheckedChapter[],
): Map<string, Mendable[]> {
  const sources = new Map(chapters.map(({ file, source }) => [file, source]));
  const found = new Map<string, Mendable[]>();
  for (const [finding, fix] of fixes) {
    const source = sources.get(fix.file);
    if (source === undefined) continue;
    const [start, end] = [source.placeAt(fix.start, 0), source.placeAt(fix.end, 0)];
    for (let line = start.line ?? 0; line <= (end.line ?? 0); line++) {
      const key = lineKey(fix.file, line);
      const others = found.get(key) ?? [];
      others.push({ finding, fix, start, end });
      found.set(key, others);
    }
  }
  return found;
}

const lineKey = (file: string, line: number | undefined): string => `${file}:${line ?? 0}`;

const takesAway = ({ start, end }: Mendable, place: Place): boolean =>
  isBefore(start, place, true) && isBefore(place, end, false);

function isBefore(one: Place, other: Place, orSame: boolean): boolean {
  const [line = 0, otherLine = 0] = [one.line, other.line];
  if (line !== otherLine) return line < otherLine;
  const [column = 0, otherColumn = 0] = [one.column, other.column];
  return orSame ? column <= otherColumn : column < otherColumn;
}

const samePoint = (one: Place | undefined, other: Place | undefined): boolean =>
  one?.file === other?.file && one?.line === other?.line && one?.column === other?.column;
