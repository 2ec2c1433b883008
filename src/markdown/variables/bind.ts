import type { Nodes, Root } from 'mdast';
import type { Diagnostics } from '../../report/diagnostic.ts';
import type { VariableText } from '../mdast.ts';
import { ForeignValues } from './foreign-values.ts';
import { type Scope, textFor } from './value.ts';

/**
 * The tree with its variables filled in, as text. The given tree stays as it is, since it serves every variant: only what
 * has variables in it, and what that stands in, is copied.
 */
export function bindVariables(tree: Root, variables: Scope, diagnostics: Diagnostics): Root {
  const foreign = new ForeignValues(diagnostics);
  const bound = bind(tree, (text, asText) =>
    text
      .map((part) =>
        typeof part === 'string' ? part : asText(textFor(part, variables, foreign, diagnostics)),
      )
      .join(''),
  );
  foreign.tell();
  return bound;
}

type Fill = (text: VariableText, asText: (value: string) => string) => string;

const asIs = (value: string): string => value;

function bind<Node extends Nodes>(node: Node, fill: Fill): Node {
  if (node.type === 'variable') {
    return { type: 'text', value: fill([node.variable], asIs), position: node.position } as Nodes as Node;
  }
  let bound = node;
  if (node.data?.withVariables !== undefined) bound = withFields(bound, node.data.withVariables, fill);
  if (!('children' in node)) return bound;
  let children: Nodes[] | undefined;
  for (const [index, child] of node.children.entries()) {
    const boundChild = bind<Nodes>(child, fill);
    if (boundChild === child) continue;
    children ??= [...node.children];
    children[index] = boundChild;
  }
  return children === undefined ? bound : { ...bound, children };
}

function withFields<Node extends Nodes>(
  node: Node,
  fields: ReadonlyMap<string, VariableText>,
  fill: Fill,
): Node {
  const copy: Record<string, unknown> = { ...node };
  const attributes: Record<string, unknown> =
    node.type === 'containerDirective' ? { ...node.attributes } : {};
  for (const [name, text] of fields) {
    const [field, attribute] = name.split(/\.(.*)/s);
    if (attribute !== undefined) attributes[attribute] = fill(text, asIs);
    else if (field !== undefined) copy[field] = fill(text, node.type === 'html' ? escapeHtml : asIs);
  }
  if (node.type === 'containerDirective') copy['attributes'] = attributes;
  return copy as unknown as Node;
}

/** A value in raw HTML stays text there, also inside a quoted attribute. */
function escapeHtml(value: string): string {
  return value.replace(/[&<>"'`=]/g, (character) => `&#${character.charCodeAt(0)};`);
}
