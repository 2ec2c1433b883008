import type { Nodes } from 'mdast';
import type { Language, Strings } from '../language/index.ts';
import { Glossary } from './features/glossary/glossary.ts';
import { TermIndex } from './features/term-index/term-index.ts';
import type { Captioned, Figure, Heading, OpenPoint } from './types.ts';

/** Something that a link can point to. */
interface Target {
  /** What a reference to it says, without the page: `afsnit 4.2, »Title«`. */
  readonly reference: (strings: Strings) => string;
  /** True for a list with nothing to list: it is not printed. */
  readonly isEmpty?: boolean;
}

export interface ChapterOutline {
  readonly id: string;
  readonly number: string | null;
  readonly appendix: boolean;
  readonly title: string;
  readonly headings: readonly Heading[];
}

/** What a document consists of: its ids, numbers and titles, across all chapters. Made anew each time that it is rendered. */
export interface Outline {
  readonly targets: Map<string, Target>;
  /** The id of each heading, figure, table, open point, term and mark for the index. */
  readonly ids: ReadonlyMap<Nodes, string>;
  /** The number of each node that has one, as it is shown. */
  readonly numbers: Map<Nodes, string>;
  /** The language of the nodes in passages for which there are words. */
  readonly passages: Map<Nodes, Language>;
  readonly chapters: ChapterOutline[];
  readonly figures: Figure[];
  readonly tables: Captioned[];
  readonly openPoints: OpenPoint[];
  readonly glossary: Glossary;
  readonly termIndex: TermIndex;
}

/** Of a document without chapters; the ids are those of a register, which gives more. */
export function emptyOutline(ids: Outline['ids']): Outline {
  return {
    targets: new Map(),
    ids,
    numbers: new Map(),
    passages: new Map(),
    chapters: [],
    figures: [],
    tables: [],
    openPoints: [],
    glossary: new Glossary(),
    termIndex: new TermIndex(),
  };
}
