import type { ElementContent } from 'hast';
import { comparisonWords } from '../../language/comparison/index.ts';
import { type Language, stringsOf } from '../../language/index.ts';
import { write } from '../../markdown/stringify.ts';
import type { Names } from '../names.ts';
import { changeWords, isTouched, isTouchedWithin, sectionWords } from '../tell/section.ts';
import type { ComparedSection, Comparison } from '../types.ts';
import { dress, idsIn } from './dress.ts';
import { idOf, writeSection } from './write-sections.ts';

export interface ViewOptions {
  readonly format: 'html' | 'pdf';
  /** Whether what stayed as it was is left out. */
  readonly onlyChanges: boolean;
  /** How the two sides are called, such as "version 1.7". */
  readonly names: Names;
}

/** A chapter or section in the list of changes. */
interface ListedSection {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  /** What became of it, a line each. */
  readonly lines: readonly string[];
}

export interface ListedChapter extends ListedSection {
  readonly sections: readonly ListedSection[];
}

/** All that the templates of a comparison can name. */
export function comparisonView(
  comparison: Comparison,
  { format, onlyChanges, names }: ViewOptions,
): Record<string, unknown> {
  const { chapters, before, after } = comparison;
  const words = comparisonWords(after.language);
  const written = chapters.map((chapter) => writeSection(chapter, { words, onlyChanges }));
  const ids = idsIn(written.flat());
  const html = (nodes: readonly ElementContent[]): string => write(dress(nodes, { words, format, ids }));
  const shown = chapters
    .map((chapter, index) => ({ chapter, nodes: written[index] ?? [] }))
    .filter(({ nodes }) => nodes.length > 0);
  return {
    format,
    language: after.language,
    words,
    title: words.title(names.before, names.after),
    names,
    before,
    after,
    onlyChanges,
    changes: listOfChanges(comparison),
    chapters: shown.map(({ chapter, nodes }, index) => ({
      html: html(nodes),
      lang: chapter.lang,
      pageName: `chapter-${index + 1}`,
      runningHead: runningHead(chapter, comparison),
    })),
  };
}

function runningHead({ before, after }: ComparedSection, { after: { language } }: Comparison): string {
  const { number, title } = after ?? before ?? { number: null, title: '' };
  return number === null ? title : `${stringsOf(language).chapter} ${number} · ${title}`;
}

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
