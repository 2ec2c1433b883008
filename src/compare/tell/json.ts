import type { Change, ComparedEdition, ComparedSection, Comparison } from '../types.ts';
import { isTouchedWithin } from './section.ts';
import { summaryOf } from './summary.ts';

/** A chapter or section with what is to be told of it, and those in it of which there is something to tell. */
interface SectionJson extends Pick<ComparedSection, 'before' | 'after' | 'movedFrom' | 'renamed'> {
  readonly changes: readonly Change[];
  readonly sections: readonly SectionJson[];
}

/** A comparison as it goes through JSON. */
export interface ComparisonJson {
  readonly before: Omit<ComparedEdition, 'chapters'>;
  readonly after: Omit<ComparedEdition, 'chapters'>;
  readonly identical: boolean;
  readonly summary: readonly string[];
  readonly chapters: readonly SectionJson[];
  /** Where each heading of the older side is found on the newer one, by id; null where it was removed. */
  readonly ids: Readonly<Record<string, string | null>>;
}

export function comparisonJson(comparison: Comparison): ComparisonJson {
  const { before, after, chapters, ids } = comparison;
  return {
    before: labelOf(before),
    after: labelOf(after),
    identical: !chapters.some(isTouchedWithin),
    summary: summaryOf(comparison),
    chapters: chapters.filter(isTouchedWithin).map(sectionJson),
    ids: Object.fromEntries(ids),
  };
}

const labelOf = ({ title, version, date, language }: Comparison['before']) => ({
  title,
  version,
  date,
  language,
});

function sectionJson(section: ComparedSection): SectionJson {
  const { before, after, movedFrom, renamed, blocks, sections } = section;
  const inside = sections.filter(({ isNotes }) => !isNotes);
  // A chapter's footnotes have no heading: what became of them is told of the chapter.
  const notes = sections.filter(({ isNotes }) => isNotes).flatMap((one) => one.blocks);
  return {
    before,
    after,
    movedFrom,
    renamed,
    changes: [...blocks, ...notes].flatMap(({ changes }) => changes),
    sections: inside.filter(isTouchedWithin).map(sectionJson),
  };
}
