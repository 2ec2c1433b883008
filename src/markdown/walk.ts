import type * as Html from 'hast';
import type * as Markdown from 'mdast';

/** Sees a node; answers `'skip'` to pass over what is in it. It may put another node in its place, which is not visited. */
type Visitor<Node, Parent> = (node: Node, parent: Parent, index: number) => 'skip' | undefined;

// A walk of our own: unist-util-visit builds closures for each node, which took a fifth of the time for a cold chapter.

/** Visits the nodes in a Markdown tree in document order, but not the tree's root. */
export function walkMarkdown(
  tree: Markdown.Nodes,
  visitor: Visitor<Markdown.RootContent, Markdown.Parents>,
): void {
  if (!('children' in tree)) return;
  for (let index = 0; index < tree.children.length; index++) {
    const child = tree.children[index];
    if (child !== undefined && visitor(child, tree, index) !== 'skip') walkMarkdown(child, visitor);
  }
}

/** Visits the elements in an HTML tree in document order, but not the tree's root. */
export function walkElements(tree: Html.Parents, visitor: Visitor<Html.Element, Html.Parents>): void {
  for (let index = 0; index < tree.children.length; index++) {
    const child = tree.children[index];
    if (child?.type === 'element' && visitor(child, tree, index) !== 'skip') walkElements(child, visitor);
  }
}
