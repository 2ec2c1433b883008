import type { Nodes, Root } from 'mdast';
import { walkMarkdown } from './walk.ts';

/** Moves the position of a node, not of those in it, behind a text that stands before it. */
export function moveBehind(before: string): (node: Nodes) => undefined {
  const lines = before.match(/\r\n|\r|\n/g)?.length ?? 0;
  const point = ({
    line,
    column,
    offset = 0,
  }: {
    line: number;
    column: number;
    offset?: number | undefined;
  }) => ({
    line: line + lines,
    column,
    offset: offset + before.length,
  });
  return (node) => {
    const { position } = node;
    if (position !== undefined) node.position = { start: point(position.start), end: point(position.end) };
  };
}

/** The same for all of a tree. */
export function moveTree(tree: Root, move: (node: Nodes) => undefined): Root {
  move(tree);
  walkMarkdown(tree, move);
  return tree;
}
