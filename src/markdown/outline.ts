import type { Nodes } from 'mdast';
import type { Language } from '../language/index.ts';
import type { Place } from '../report/diagnostic.ts';
import type { GlossaryTerm } from './glossary-terms.ts';
import type { IndexTerm } from './mdast.ts';
import type { Captioned, Figure, Heading, OpenPoint } from './types.ts';

/** Something that a link can point to. */
export interface Target {
  readonly kind:
    | 'chapter'
    | 'appendix'
    | 'section'
    | 'figure'
    | 'table'
    | 'open point'
    | 'term'
    | 'list'
    | 'other';
  /** Alone: `A` for an appendix. */
  readonly number: string | null;
  readonly title: string;
  readonly place: Place;
}

export interface ChapterOutline {
  readonly id: string;
  readonly number: string | null;
  readonly appendix: boolean;
  readonly title: string;
  readonly headings: readonly Heading[];
  /** A chapter with a glossary has no links to it. */
  readonly hasGlossary: boolean;
}

/** What a document consists of: its ids, numbers and titles, across all chapters. */
export interface Outline {
  readonly targets: ReadonlyMap<string, Target>;
  /** The id of each heading, figure, table, open point, term and mark for the index. */
  readonly ids: ReadonlyMap<Nodes, string>;
  /** The number of each numbered heading, as it stands before its title, and of each open point. */
  readonly numbers: ReadonlyMap<Nodes, string>;
  /** The language of the nodes in passages for which there are words. */
  readonly passages: ReadonlyMap<Nodes, Language>;
  readonly chapters: readonly ChapterOutline[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Captioned[];
  readonly openPoints: readonly OpenPoint[];
  readonly terms: readonly GlossaryTerm[];
  /** What the index of terms says of the element with an id. */
  readonly indexTerms: ReadonlyMap<string, readonly IndexTerm[]>;
}

/** Whether an id is that of a list which templates make of the document, and there is nothing to list. */
export function isEmptyList(id: string, { openPoints, terms, indexTerms }: Outline): boolean {
  if (id === 'open-points') return openPoints.length === 0;
  return id === 'term-index' && indexTerms.size === 0 && !terms.some(({ linked }) => linked);
}
