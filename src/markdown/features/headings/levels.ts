import type { Heading } from 'mdast';
import { problem } from '../../../report/diagnostic.ts';
import type { ParseContext } from '../../feature.ts';
import { headingText } from '../../headings-of.ts';
import { NotedOnce } from '../../noted-once.ts';

/**
 * Gives the headings under a title levels of which none is left out: that would confuse those who read by headings (PDF/UA-1, ISO
 * 14289-1:2014, 7.4.2; WCAG technique G141). Headings that were written alike under the same one stay alike. What the author may not have
 * meant is told once for each chapter.
 *
 * @param given whether the title is none of the chapter's headings
 */
export function settleLevels(
  headings: readonly Heading[],
  { title, given }: { readonly title: Heading; readonly given: boolean },
  { source, diagnostics }: ParseContext,
): void {
  const top = given ? Math.min(...headings.map(({ depth }) => depth)) - 1 : title.depth;
  const second = new NotedOnce(diagnostics);
  const skipped = new NotedOnce(diagnostics);
  const deep = new NotedOnce(diagnostics);
  /** The headings that the next one may be under, with the level that each was written with and has now. */
  const above: { readonly written: number; readonly level: number }[] = [];
  let before = top;
  for (const heading of headings) {
    const written = heading.depth;
    while ((above.at(-1)?.written ?? 0) >= written) above.pop();
    const level = (above.at(-1)?.level ?? 1) + 1;
    above.push({ written, level });
    const place = source.placeOf(heading);
    if (written === top && !given) {
      const values = { title: headingText(heading), level: written };
      second.add((more) => problem('second-title', { ...values, more }, place));
    } else if (written > before + 1) {
      const isFirst = heading === headings[0] && (given || lineOf(heading) < lineOf(title));
      const values = { level: written, above: before };
      const later = given ? top + 1 : top;
      skipped.add((more) =>
        isFirst
          ? problem('skipped-heading-level.first', { ...values, later, more }, place)
          : problem('skipped-heading-level', { ...values, more }, place),
      );
    }
    if (level > 6) deep.add((more) => problem('too-deep-heading', { level, more }, place));
    before = written;
    heading.depth = Math.min(level, 6) as Heading['depth'];
  }
  title.depth = 1;
  for (const note of [second, skipped, deep]) note.tell();
}

const lineOf = ({ position }: Heading): number => position?.start.line ?? 0;
