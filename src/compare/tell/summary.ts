import { comparisonWords } from '../../language/comparison/index.ts';
import type { ComparedSection, Comparison } from '../types.ts';
import { isTouched, isTouchedWithin } from './section.ts';

/** Drafts of entries for the document history, in its language: a sentence each, the most important first in each chapter. */
export function summaryOf({ chapters, after }: Comparison): string[] {
  const { sentences } = comparisonWords(after.language);
  const lines = chapters.flatMap((chapter): string[] => {
    if (!isTouchedWithin(chapter)) return [];
    const title = titleOf(chapter);
    if (chapter.before === null) return [sentences.chapterAdded(title), ...movesInto(chapter, title)];
    if (chapter.after === null) return [sentences.chapterRemoved(title)];
    const within = all(chapter.sections).filter(({ isNotes }) => !isNotes);
    const revised = within.filter(
      (section) => section.before !== null && section.after !== null && section.blocks.some(isReworded),
    );
    const isRevised = revised.length > 0 || chapter.blocks.some(isReworded);
    return [
      ...(chapter.renamed ? [sentences.chapterRenamed(chapter.before.title, title)] : []),
      ...(chapter.movedFrom === null ? [] : [sentences.chapterMoved(title)]),
      ...(isRevised ? [sentences.chapterRevised(title, revised.map(titleOf))] : []),
      ...within.flatMap((section) => sentencesOf(section, title)),
    ];
  });
  if (lines.length > 0) return lines;
  const isTouchedAtAll = chapters.some(isTouchedWithin);
  return [isTouchedAtAll ? sentences.formatting : sentences.nothing];

  function movesInto(chapter: ComparedSection, title: string): string[] {
    return all(chapter.sections).flatMap((section) =>
      section.before === null ? [] : sentencesOf(section, title),
    );
  }

  /** Of what came, went, was moved or has another name. What is in it goes with it. */
  function sentencesOf(section: ComparedSection, chapter: string): string[] {
    const { before, after: now, movedFrom, renamed } = section;
    if (!isTouched(section)) return [];
    const title = titleOf(section);
    if (before === null) return [sentences.sectionAdded(title, chapter)];
    if (now === null) return [sentences.sectionRemoved(title, chapter)];
    const from = movedFrom !== null && typeof movedFrom !== 'string' ? movedFrom.title : null;
    return [
      ...(movedFrom === null ? [] : [sentences.sectionMoved(title, from, chapter)]),
      ...(renamed ? [sentences.sectionRenamed(before.title, title)] : []),
    ];
  }
}

const isReworded = ({ kind }: { readonly kind: string | null }): boolean =>
  kind !== null && kind !== 'formatting';

const all = (sections: readonly ComparedSection[]): ComparedSection[] =>
  sections.flatMap((section) => [section, ...all(section.sections)]);

const titleOf = ({ before, after }: ComparedSection): string => (after ?? before)?.title ?? '';
