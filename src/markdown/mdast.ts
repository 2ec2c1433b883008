import type { Literal, Node } from 'mdast';
import type { Place } from '../report/diagnostic.ts';

/** A `{{name}}` in a chapter, not yet filled in. */
export interface Variable {
  /** As written: `municipality.official_name`. */
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
