import type { MappedBlock } from '../word-file/map.ts';

/** Who said something, and when; both as the word processor wrote them. */
export interface Said {
  readonly author: string | null;
  readonly date: string | null;
}

export type ChangeKind = 'insertion' | 'deletion' | 'replacement' | 'move' | 'format' | 'untracked';

/** What somebody has changed in a block. */
export interface BlockChange extends Said {
  readonly kind: ChangeKind;
  /** In the block's text as it was before all tracked changes; of one that is not tracked, in what was written. */
  readonly from: number;
  readonly to: number;
  readonly old: string;
  /** A paragraph's end is `PARAGRAPH`. */
  readonly new: string;
  /** How what is new looks. */
  readonly look: TextLook;
  /** Why it cannot be more than told, where that is known already. */
  readonly left: 'format' | 'object' | 'contested' | 'table' | null;
}

export interface TextLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
}

/** What somebody has said about a place. */
export interface BlockComment extends Said {
  readonly id: string;
  /** The comment that it answers. */
  readonly parent: string | null;
  readonly text: string;
  /** What it is about. */
  readonly about: string;
  /** In the text of its block. */
  readonly at: number;
  readonly isDone: boolean;
}

/** A block of a Word file that came back. */
export interface AnsweredBlock {
  /** Null for what the program has made, or a reviewer. */
  readonly name: string | null;
  /** The block's text before all changes. */
  readonly text: string;
  /** The name of the block that comes before it, for what has none; null at the beginning. */
  readonly after: string | null;
  readonly changes: readonly BlockChange[];
  readonly comments: readonly BlockComment[];
}

/** A Word file that came back, as it was read. */
export interface Answer {
  /** The path of the Word file, as it is told. */
  readonly file: string;
  readonly document: string | null;
  /** What was written, by the names of its blocks; null where the map is lost. */
  readonly written: ReadonlyMap<string, MappedBlock> | null;
  readonly blocks: readonly AnsweredBlock[];
  /** Blocks that were written and are not there any more, without a trace. */
  readonly missing: readonly MappedBlock[];
}

/** Between two paragraphs of one block. */
export const PARAGRAPH = '\u2029';
