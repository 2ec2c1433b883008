import type { ElementContent } from 'hast';
import { listOfChanges } from '../../compare/tell/list.ts';
import type { ComparedSection, Comparison } from '../../compare/types.ts';
import { comparisonWords } from '../../language/comparison/index.ts';
import { stringsOf } from '../../language/index.ts';
import { isRightToLeft } from '../../markdown/language-tag.ts';
import { write } from '../../markdown/stringify.ts';
import type { Names } from '../names.ts';
import { dress, idsIn } from './dress.ts';
import { writeSection } from './write-sections.ts';

export interface ViewOptions {
  readonly format: 'html' | 'pdf';
  /** Whether what stayed as it was is left out. */
  readonly onlyChanges: boolean;
  /** How the two sides are called, such as "version 1.7". */
  readonly names: Names;
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
      dir: chapter.lang && isRightToLeft(chapter.lang) ? 'rtl' : null,
      pageName: `chapter-${index + 1}`,
      runningHead: runningHead(chapter, comparison),
    })),
  };
}

function runningHead({ before, after }: ComparedSection, { after: { language } }: Comparison): string {
  const { number, title } = after ?? before ?? { number: null, title: '' };
  return number === null ? title : `${stringsOf(language).chapter} ${number} · ${title}`;
}
