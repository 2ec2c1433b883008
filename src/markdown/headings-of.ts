import type { Heading, Nodes, Root } from 'mdast';

/** The headings that structure a chapter: not those in quotes, lists and boxes, which belong to what they stand in. */
export function headingsOf(tree: Root): Heading[] {
  const headings: Heading[] = [];
  collect(tree.children, headings);
  return headings;
}

function collect(nodes: readonly Nodes[], headings: Heading[]): void {
  for (const node of nodes) {
    if (node.type === 'heading') headings.push(node);
    else if (node.type === 'containerDirective' && node.name === 'lang') collect(node.children, headings);
  }
}
