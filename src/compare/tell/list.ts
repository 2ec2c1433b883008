import { comparisonWords } from '../../language/comparison/index.ts';
import type { Language } from '../../language/index.ts';
import type { ComparedSection, Comparison } from '../types.ts';
import { changeWords, isTouched, isTouchedWithin, sectionWords } from './section.ts';

/** A chapter or section in the list of changes. */
export interface ListedSection {
  readonly id: string;
  /** As it stands before the title; null of what has none, or was removed. */
  readonly number: string | null;
  readonly title: string;
  /** Whether it is not there any more. */
  readonly removed: boolean;
  /** What became of it, a line each. */
  readonly lines: readonly string[];
}

export interface ListedChapter extends ListedSection {
  readonly sections: readonly ListedSection[];
}

/** The id of a chapter or section where both sides stand in one; one that was removed has another than any that is there now. */
export const idOf = ({ before, after }: ComparedSection): string =>
  after?.id ?? `removed-${before?.id ?? ''}`;

/** The chapters in which something has changed, each with its sections in which something has. */
export function listOfChanges(
  { chapters, after }: Comparison,
  language: Language = after.language,
): ListedChapter[] {
  const words = comparisonWords(language);
  const listed = (section: ComparedSection): ListedSection => {
    const { number, title } = section.after ?? section.before ?? { number: null, title: '' };
    const notes = section.sections.filter(({ isNotes }) => isNotes);
    // What is new or gone is so with all that is in it.
    const isWhole = section.before === null || section.after === null;
    const inside = isWhole ? [] : [section, ...notes].flatMap((one) => changeWords(one, words));
    return {
      id: idOf(section),
      number: section.after === null ? null : number,
      title,
      removed: section.after === null,
      lines: [...sectionWords(section, words), ...inside],
    };
  };
  const within = ({ sections }: ComparedSection): ComparedSection[] =>
    sections.filter(({ isNotes }) => !isNotes).flatMap((section) => [section, ...within(section)]);
  return chapters.filter(isTouchedWithin).map((chapter) => ({
    ...listed(chapter),
    sections: within(chapter)
      .filter((section) => isTouched(section) && (chapter.before === null) === (section.before === null))
      .map(listed),
  }));
}
