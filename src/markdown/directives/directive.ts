import type { ElementContent } from 'hast';
import type { Options } from 'remark-rehype';
import type { IdOf } from '../../report/catalogue.ts';
import type { ParseContext } from '../parse-context.ts';
import type { RenderContext } from '../render-context.ts';
import { type ContainerDirective, contentOf, labelOf } from './nodes.ts';

type ToHast = NonNullable<NonNullable<Options['handlers']>['paragraph']>;

/** The state of mdast-util-to-hast, which turns a node's children into HTML. */
export type HastState = Parameters<ToHast>[0];

/** A kind of `:::name` container. All may have an id. */
export interface Directive {
  /** The attributes that it may have beside the id. */
  readonly attributes: readonly string[];
  /** What the text in brackets is called, and what is told where it must be given and is not; null where none may be given. */
  readonly label: { readonly name: string; readonly missing: IdOf<'error'> | null } | null;
  /** Reports what is wrong with its attributes and content. */
  readonly check?: (directive: ContainerDirective, context: ParseContext) => void;
  readonly toHast: (
    state: HastState,
    directive: ContainerDirective,
    context: RenderContext,
  ) => ElementContent;
}

/** A directive's label and content as HTML. */
export function labelToHast(state: HastState, directive: ContainerDirective): ElementContent[] {
  const label = labelOf(directive);
  return label === undefined ? [] : state.all(label);
}

export function contentToHast(state: HastState, directive: ContainerDirective): ElementContent[] {
  return state.wrap(state.all({ ...directive, children: contentOf(directive) }), true);
}
