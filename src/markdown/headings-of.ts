import type { Heading, Nodes, Root } from 'mdast';

const TRANSPARENT = new Set(['lang', 'landscape']);

/** The headings that structure a chapter: not those in quotes, lists and boxes, which belong to what they stand in. */
export function headingsOf(tree: Root): Heading[] {
  const headings: Heading[] = [];
  collect(tree.children, headings);
  return headings;
}

function collect(nodes: readonly Nodes[], headings: Heading[]): void {
  for (const node of nodes) {
    if (node.type === 'heading') headings.push(node);
    else if (node.type === 'containerDirective' && TRANSPARENT.has(node.name)) {
      collect(node.children, headings);
    }
  }
}
