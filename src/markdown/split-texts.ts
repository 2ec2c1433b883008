import type { PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { SourceText } from './source-text.ts';
import { walkMarkdown } from './walk.ts';

/**
 * Puts nodes in place of what a pattern finds in running text, but not in code nor where a backslash stands before it. `make` gets the
 * match and the text that was found, and answers null to leave it. What is left of the text keeps its place in the file.
 */
export function splitTexts(
  tree: Root,
  source: SourceText,
  pattern: RegExp,
  make: (match: RegExpExecArray, text: Text) => PhrasingContent | null,
): void {
  const done = new Set<RootContent>();
  walkMarkdown(tree, (node, parent, index) => {
    if (done.has(node)) return 'skip';
    if (node.type !== 'text') return undefined;
    const parts: PhrasingContent[] = [];
    let from = 0;
    for (const match of node.value.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (source.locate(node, match.index)?.escaped) continue;
      const made = make(match, source.partOf(node, match.index, end));
      if (made === null) continue;
      if (match.index > from) parts.push(source.partOf(node, from, match.index));
      parts.push(made);
      done.add(made);
      from = end;
    }
    if (parts.length === 0) return undefined;
    if (from < node.value.length) parts.push(source.partOf(node, from));
    (parent.children as PhrasingContent[]).splice(index, 1, ...parts);
    return undefined;
  });
}
