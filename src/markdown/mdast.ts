import type { Literal, Node } from 'mdast';
import type { Place } from '../report/diagnostic.ts';

/** A `{{name}}` in a chapter, not yet filled in. */
export interface Variable {
  /** As written, with its braces. */
  readonly written: string;
  /** What stands between them: `municipality.official_name`. */
  readonly name: string;
  readonly path: readonly string[];
  readonly place: Place;
}

/** A text with variables in it: what stands between them, and they. */
export type VariableText = readonly (string | Variable)[];

/** A variable in running text. */
interface VariableNode extends Literal {
  type: 'variable';
  variable: Variable;
}

/** One word of `<!-- index: word > word under it -->`. */
export interface IndexTerm {
  readonly term: string;
  readonly under: string | null;
}

/** A place that the index of terms leads to. */
export interface IndexMarkNode extends Node {
  type: 'indexMark';
  terms: readonly IndexTerm[];
}

/** An id that the author gave: `{#id}` after a heading. */
interface ExplicitId {
  readonly id: string;
  readonly place: Place;
}

/** Which part of a file: all of it (null), lines counted from 1 up to one or to its end (null), or what a mark in it gives a name. */
export type IncludedPart =
  | { readonly from: number; readonly to: number | null }
  | { readonly name: string }
  | null;

/** A line of code in whose place a file's stand. */
export interface IncludedLines {
  readonly path: string;
  readonly part: IncludedPart;
  readonly written: string;
  readonly place: Place;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    indexMark: IndexMarkNode;
    variable: VariableNode;
  }
  interface RootContentMap {
    indexMark: IndexMarkNode;
    variable: VariableNode;
  }
  interface CodeData {
    /** What the block's first line says that it is, mostly the name of a file. */
    title?: string;
    /** Its lines, where some are to be taken from files. */
    lines?: readonly (string | IncludedLines)[];
  }
  interface TableData {
    /** What the author says that the first cells of the rows are, before the table. */
    firstColumn?: 'data' | 'headers';
  }
  interface HeadingData {
    explicitId?: ExplicitId;
    /** It belongs to a quotation, list, cell or box, and structures no chapter. */
    inBlock?: boolean;
  }
}

declare module 'unist' {
  interface Data {
    /** The node's fields with variables in them: `url`, `title`, `alt`, `value`, or `attributes.` and a name. */
    withVariables?: ReadonlyMap<string, VariableText>;
    /** Of a directive: written as another tool writes its boxes (`> [!NOTE]`, `!!! note`, `::: tip Title`), not as ours. */
    borrowed?: true;
    /** Of a directive whose attributes are looked at when variables are filled in: where each stands. */
    attributePlaces?: ReadonlyMap<string, Place>;
  }
}
