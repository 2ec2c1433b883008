import type { ElementContent } from 'hast';
import type { Paragraph, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Options } from 'remark-rehype';
import type { ParseContext } from '../parse-context.ts';
import type { RenderContext } from '../render-context.ts';

/** The node of a `:::name` container. */
export type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>;

type ToHast = NonNullable<NonNullable<Options['handlers']>['paragraph']>;

/** The state of mdast-util-to-hast, which turns a node's children into HTML. */
export type HastState = Parameters<ToHast>[0];

/** A kind of `:::name` container. All may have an id. */
export interface Directive {
  /** The attributes that it may have beside the id. */
  readonly attributes: readonly string[];
  /** What the text in brackets is called where it must be given; null where none may be given. */
  readonly label: { readonly name: string; readonly required: boolean } | null;
  /** Reports what is wrong with its attributes and content. */
  readonly check?: (directive: ContainerDirective, context: ParseContext) => void;
  readonly toHast: (
    state: HastState,
    directive: ContainerDirective,
    context: RenderContext,
  ) => ElementContent;
}

/** The `[label]` of a directive. */
export function labelOf(directive: ContainerDirective): Paragraph | undefined {
  const [first] = directive.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
}

/** The label's text without markup; empty where there is none. */
export function labelText(directive: ContainerDirective): string {
  const label = labelOf(directive);
  return label === undefined ? '' : plainText(label).trim();
}

/** What stands in a directive, without its label. */
export function contentOf(directive: ContainerDirective): ContainerDirective['children'] {
  return labelOf(directive) === undefined ? directive.children : directive.children.slice(1);
}

/** A directive's label and content as HTML. */
export function labelToHast(state: HastState, directive: ContainerDirective): ElementContent[] {
  const label = labelOf(directive);
  return label === undefined ? [] : state.all(label);
}

export function contentToHast(state: HastState, directive: ContainerDirective): ElementContent[] {
  return state.wrap(state.all({ ...directive, children: contentOf(directive) }), true);
}
