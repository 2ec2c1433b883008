import type { Paragraph, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** The node of a `:::name` container. */
export type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>;

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
