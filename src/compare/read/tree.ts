import type { Element, ElementContent } from 'hast';

/** A word, a sign, or what cannot be parted, such as a link. */
export interface Token {
  /** Two tokens of one key say the same. */
  readonly key: string;
  /** Where a link leads; null of all else. */
  readonly address: string | null;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  readonly node: ElementContent;
  /** The elements around it within its block, the outermost first. */
  readonly around: readonly Element[];
}

interface Whole {
  /** Two blocks of one key say the same. */
  readonly key: string;
  /** The keys of all tokens in it. */
  readonly words: readonly string[];
}

/** Running text: a paragraph, a caption, or what stands bare in an item or a cell. */
export interface TextBlock extends Whole {
  readonly kind: 'text';
  /** Null where it stands bare in the block around it. */
  readonly element: Element | null;
  readonly tokens: readonly Token[];
}

/** What holds other blocks: a list, an item, a box, a figure. */
export interface GroupBlock extends Whole {
  readonly kind: 'group';
  readonly element: Element;
  readonly blocks: readonly Block[];
}

/** A picture or a drawing. */
export interface PictureBlock extends Whole {
  readonly kind: 'picture';
  readonly element: Element;
  /** All that is seen of it. */
  readonly shown: string;
  /** What is heard in its place. */
  readonly alternativeText: string;
}

export interface Row extends Whole {
  readonly element: Element;
  readonly cells: readonly GroupBlock[];
  /** `thead`, `tbody` or `tfoot`, as often as it is in the table: an element of its own for each. */
  readonly part: Element;
}

/** A table whose cells each stand in one row and one column. */
export interface TableBlock extends Whole {
  readonly kind: 'table';
  readonly element: Element;
  readonly rows: readonly Row[];
  readonly columns: number;
}

/** What is compared as one piece: a rule, a table with cells of several columns. */
interface SolidBlock extends Whole {
  readonly kind: 'solid';
  readonly element: Element;
}

export type Block = TextBlock | GroupBlock | PictureBlock | TableBlock | SolidBlock;

/** A chapter or a section as it is on one side. */
export interface Section {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly level: number;
  readonly lang: string | null;
  readonly isNotes: boolean;
  /** What the heading says, without its number. */
  readonly heading: readonly ElementContent[];
  readonly headingKey: string;
  readonly blocks: Block[];
  readonly sections: Section[];
  readonly parent: Section | null;
}
