import type { ElementContent } from 'hast';
import type { Language } from '../language/index.ts';
import type { Chapter } from '../markdown/types.ts';

/** One side of a comparison: a document at a version, with its chapters as HTML of one format. */
export interface ComparedEdition {
  readonly title: string;
  readonly version: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly language: Language;
  readonly chapters: readonly Pick<Chapter, 'id' | 'number' | 'title' | 'appendix' | 'lang' | 'html'>[];
}

/** What became of something. `formatting`: its words are the same, and are set in another way, such as in bold. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved' | 'formatting';

/** What it is that was changed. */
export type ChangedThing =
  | 'text'
  | 'link'
  | 'code'
  | 'list'
  | 'item'
  | 'note'
  | 'box'
  | 'table'
  | 'column'
  | 'row'
  | 'cell'
  | 'picture';

/** One change, as it is told in a list. */
export interface Change {
  readonly kind: ChangeKind;
  readonly what: ChangedThing;
  /** Its words; the new ones of what was changed. Of a link that leads elsewhere, where. */
  readonly text: string;
  /** The words that were there before; null of what was not changed. */
  readonly before: string | null;
  /** Of a cell the words that name its row and its column; null of all else. */
  readonly where: readonly [row: string, column: string] | null;
  /** The title of the section that it was moved from, where that is another one. */
  readonly from?: string;
}

/** A heading on one side. */
export interface HeadingOf {
  readonly id: string;
  /** As it stands before the title. */
  readonly number: string | null;
  readonly title: string;
  /** 1 is a chapter's. */
  readonly level: number;
}

/** A block that stands in a section, of both sides in one. */
export interface ComparedBlock {
  /** Ready for a page: what was inserted is in `ins`, what was deleted in `del`, both of the class `revision`. */
  readonly nodes: readonly ElementContent[];
  /** Null where it stayed as it was. */
  readonly kind: ChangeKind | null;
  /** The title of the section that it was moved from, where that is another one. */
  readonly from?: string;
  /** Whether it is a list or a table, whose items or rows show themselves what became of them. */
  readonly inParts: boolean;
  readonly changes: readonly Change[];
}

/** A chapter or a section of both sides. */
export interface ComparedSection {
  /** Null where it is new. */
  readonly before: HeadingOf | null;
  /** Null where it was removed. */
  readonly after: HeadingOf | null;
  /** BCP 47, where it is not the document's. */
  readonly lang: string | null;
  /** Whether it is the list of a chapter's footnotes, which has no heading. */
  readonly isNotes: boolean;
  /** The section that it stood in; null where it has not been moved, and `here` where it was moved within its own. */
  readonly movedFrom: HeadingOf | 'here' | 'document' | null;
  /** Whether its heading says something else. */
  readonly renamed: boolean;
  /** Without the numbers, of the newer side where there is one. */
  readonly heading: readonly ElementContent[];
  /** What stands in it before its own sections. */
  readonly blocks: readonly ComparedBlock[];
  readonly sections: readonly ComparedSection[];
}

/** What is different between two editions of a document. */
export interface Comparison {
  readonly before: Omit<ComparedEdition, 'chapters'>;
  readonly after: Omit<ComparedEdition, 'chapters'>;
  /** In the order of the newer side, with what was removed at its old place. */
  readonly chapters: readonly ComparedSection[];
  /** Where each heading of the older side is found on the newer one, by id; null where it was removed. */
  readonly ids: ReadonlyMap<string, string | null>;
}
