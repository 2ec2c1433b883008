import { isolateHyphenatedWords } from './break-words.ts';
import { fitHighBlocks } from './fit-high-blocks.ts';
import { fitPictures } from './fit-pictures.ts';
import { findWideTables, fitTable, wordsInCells } from './fit-tables.ts';
import { breakLongWords, findLongWords } from './long-words.ts';
import type { PageAreas } from './page-areas.ts';
import { PageLayout } from './page-layout.ts';
import { smallTextOf } from './small-text.ts';
import { type Breaks, languageOf, type Word } from './words.ts';

/** What did not fit, or not well. */
export interface FitFindings {
  /** `data-source` of tables that are too wide for every page and in the smallest type. */
  readonly wideTables: readonly string[];
  /** Drawings whose text is too small, pt. */
  readonly smallTexts: readonly { readonly source: string; readonly size: number }[];
}

/** What the page asks for, or how it went. */
export type FitAnswer =
  | { readonly kind: 'words'; readonly words: readonly Word[] }
  | { readonly kind: 'fitted'; readonly findings: FitFindings };

interface FitOptions {
  readonly areas: PageAreas;
  /** Null while that is not known. */
  readonly breaks: Breaks | null;
  /** Pt. */
  readonly smallestTableType: number;
  /** Pt. */
  readonly smallestDrawnType: number;
}

/**
 * Lays the page out in the width that it is printed in, and mends what does not fit: a table that is too wide breaks its longest
 * words, then gets smaller, then a page on its side; a word that is wider than its line is hyphenated; a picture gets no higher
 * than a page. What fits stays as it is. Asked without breaks it changes nothing but lists of definitions, and answers the words
 * that may have to be broken; there are none where nothing is too wide.
 */
export function fitInPage({ areas, breaks, smallestTableType, smallestDrawnType }: FitOptions): FitAnswer {
  const layout = new PageLayout(areas);
  layout.layOut();
  const tables = findWideTables();
  fitDefinitions();
  const longWords = findLongWords();
  if (breaks === null) {
    const words = [...tables.flatMap(wordsInCells), ...longWords];
    layout.reset();
    return { kind: 'words', words: words.map(({ node, text }) => ({ text, language: languageOf(node) })) };
  }
  const wideTables = tables
    .filter((table) => !fitTable(table, layout, breaks, smallestTableType))
    .map(sourceOf);
  fitHighBlocks(layout);
  breakLongWords(longWords, breaks);
  isolateHyphenatedWords();
  fitPictures(layout);
  const smallTexts = [...document.querySelectorAll<SVGSVGElement>('svg[data-source]')].flatMap((drawing) => {
    const size = smallTextOf(drawing, layout, smallestDrawnType);
    return size === null ? [] : [{ source: sourceOf(drawing), size }];
  });
  layout.reset();
  return { kind: 'fitted', findings: { wideTables, smallTexts } };
}

/** Marks the lists of definitions that are wider than their place: the style says what becomes of them. */
function fitDefinitions(): void {
  for (const list of document.querySelectorAll('dl'))
    if (list.scrollWidth > list.clientWidth + 1) list.dataset['fitted'] = '';
}

/** Where it came from, by itself or by what it stands in or has inside; empty where nothing says it. */
function sourceOf(element: Element): string {
  return (
    element.closest('[data-source]')?.getAttribute('data-source') ??
    element.querySelector('[data-source]')?.getAttribute('data-source') ??
    ''
  );
}
