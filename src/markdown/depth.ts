import type { Nodes, Root } from 'mdast';
import type { Processor } from 'unified';
import { DEEPEST } from '../document/shape.ts';

/** A tree that is deeper than `DEEPEST`. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';
  /** The first that stands too deep. */
  readonly node: Nodes;

  constructor(node: Nodes) {
    super(`more than ${DEEPEST} nodes in each other`);
    this.node = node;
  }
}

/**
 * A plugin of remark's that looks at the tree before any other goes through it.
 *
 * @throws TooDeep when parsing
 */
export function limitDepth(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({ transforms: [refuseTooDeep] });
}

function refuseTooDeep(tree: Root): undefined {
  const waiting: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST) throw new TooDeep(node);
    if (!('children' in node)) continue;
    // A list has items, and they the text: it counts as one.
    const within = node.type === 'list' ? depth : depth + 1;
    for (const child of node.children.toReversed()) waiting.push({ node: child, depth: within });
  }
}
