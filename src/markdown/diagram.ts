import type { Code, Nodes, Root } from 'mdast';
import { walkMarkdown } from './walk.ts';

/** The language of a fenced block that is a diagram: Mermaid's. */
export const DIAGRAM_LANGUAGE = 'mermaid';

export function isDiagram(node: Nodes): node is Code {
  return node.type === 'code' && node.lang === DIAGRAM_LANGUAGE;
}

/** The diagrams of a chapter in its order. */
export function diagramsOf(chapter: Root): Code[] {
  const found: Code[] = [];
  walkMarkdown(chapter, (node) => {
    if (isDiagram(node)) found.push(node);
    return undefined;
  });
  return found;
}
