import type { Heading } from 'mdast';
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
  const second = new NotedOnce('second-title', diagnostics);
  const skipped = new NotedOnce('skipped-heading-level', diagnostics);
  const deep = new NotedOnce('too-deep-heading', diagnostics);
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
      const message = `"${headingText(heading)}" is another heading of level ${written}`;
      second.add(
        message,
        place,
        'It is a section of the chapter. Write it with ## or move it to a chapter of its own.',
      );
    } else if (written > before + 1) {
      const isFirst = heading === headings[0] && (given || lineOf(heading) < lineOf(title));
      const message = isFirst
        ? `The first heading is of level ${written}, and a later one of level ${given ? top + 1 : top}`
        : `A heading of level ${written} follows one of level ${before}`;
      skipped.add(message, place, `It is shown as one level below. Write it with ${'#'.repeat(before + 1)}.`);
    }
    if (level > 6)
      deep.add(
        `The heading would be of level ${level}`,
        place,
        'It is shown as one of level 6, which is the last.',
      );
    before = written;
    heading.depth = Math.min(level, 6) as Heading['depth'];
  }
  title.depth = 1;
  for (const note of [second, skipped, deep]) note.tell();
}

const lineOf = ({ position }: Heading): number => position?.start.line ?? 0;
