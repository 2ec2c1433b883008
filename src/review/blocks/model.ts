import type { Unit } from './units.ts';

/** How a stretch of text looks. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly struck?: true;
  readonly underlined?: true;
  readonly marked?: true;
  readonly small?: true;
  readonly raised?: 'super' | 'sub';
  /** BCP 47, where it is not the document's. */
  readonly lang?: string;
}

/** Where a link leads: out of the document, or to what has an id in it. */
export type Target = { readonly address: string } | { readonly id: string };

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look; readonly target: Target | null }
  | { readonly kind: 'break' }
  /** A mark that leads to a note; which counts from 1 through the document. */
  | { readonly kind: 'note'; readonly number: number; readonly isAgain: boolean }
  | { readonly kind: 'picture'; readonly picture: ShownPicture };

/** A picture as it is shown. */
export interface ShownPicture {
  readonly kind: 'raster' | 'svg';
  /** A `data:` URL, or the markup. */
  readonly source: string;
  readonly alternativeText: string;
  /** In CSS px. */
  readonly width: number;
  readonly height: number;
}

export type BoxLook = 'note' | 'tip' | 'warning' | 'open' | 'panel';

/** A paragraph of what it is to its reader. */
export type Role =
  | { readonly is: 'heading'; readonly level: number }
  | { readonly is: 'text' | 'caption' | 'box-title' | 'term' | 'definition' | 'quote' | 'code' | 'small' };

/** Where in a list a paragraph stands. */
export interface ListPlace {
  readonly ordered: boolean;
  /** From 0. */
  readonly level: number;
  /** Lists that count by themselves have different ones. */
  readonly list: number;
  /** The number of its first item. */
  readonly start: number;
  /** Whether it begins an item, or goes on with it. */
  readonly begins: boolean;
}

export interface TextBlock {
  readonly kind: 'text';
  readonly role: Role;
  readonly inlines: readonly Inline[];
  /** The ids that lead here. */
  readonly ids: readonly string[];
  readonly box: BoxLook | null;
  readonly list: ListPlace | null;
  /** Where it was written; null for what the program has made. */
  readonly unit: Unit | null;
  readonly keepsWithNext: boolean;
  /** Whether a page begins with it. */
  readonly beginsPage: boolean;
}

export interface TableCell {
  readonly blocks: readonly Block[];
  readonly isHead: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly { readonly isHead: boolean; readonly cells: readonly TableCell[] }[];
}

export type Block = TextBlock | TableBlock;

/** A document as its reviewers read it. */
export interface ReviewedText {
  readonly title: string;
  readonly subtitle: string | null;
  /** Version, date and the like, a line each. */
  readonly facts: readonly string[];
  readonly language: string;
  readonly blocks: readonly Block[];
  /** By their numbers, from 1. */
  readonly notes: readonly (readonly TextBlock[])[];
}
