import type { Literal } from 'mdast';
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

/** An id that the author gave: `{#id}` after a heading. */
interface ExplicitId {
  readonly id: string;
  readonly place: Place;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    variable: VariableNode;
  }
  interface RootContentMap {
    variable: VariableNode;
  }
  interface HeadingData {
    explicitId?: ExplicitId;
  }
}

declare module 'unist' {
  interface Data {
    /** The node's fields with variables in them: `url`, `title`, `alt`, `value`, or `attributes.` and a name. */
    withVariables?: ReadonlyMap<string, VariableText>;
  }
}
