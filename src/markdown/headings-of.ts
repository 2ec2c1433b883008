import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { withoutInvisible } from './identifier.ts';

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

/** What a heading says: raw HTML and what nobody sees is left out, and a line that is broken has a space there. */
export function headingText(heading: Heading): string {
  return withoutInvisible(textOf(heading)).replace(/\s+/g, ' ').trim();
}

/** The same with its soft hyphens as hyphens, which is how they look at the end of a line. */
export function hyphenatedText(heading: Heading): string {
  return withoutInvisible(textOf(heading).replaceAll('\u00AD', '-'));
}

function textOf(node: Nodes): string {
  if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : plainText(node, { includeHtml: false });
}

/** Whether a block of a chapter shows anything where it stands: not a comment, nor a definition. */
export function isVisible(node: RootContent): boolean {
  if (node.type === 'html') return !/^\s*(?:<!--[\s\S]*?-->\s*)+$/.test(node.value);
  return node.type !== 'definition' && node.type !== 'footnoteDefinition';
}
