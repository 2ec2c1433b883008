import type { Root, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

// Raw HTML reaches this step only from the steps after the sanitiser: highlighted code.
const processor = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** A chapter's HTML, whole and without its title. */
export function stringify(tree: Root, chapterId: string): { html: string; bodyHtml: string } {
  const isTitle = (node: RootContent): boolean =>
    node.type === 'element' && node.tagName === 'h1' && node.properties['id'] === chapterId;
  // On a screen it stands in a row with its link.
  const at = tree.children.findIndex(
    (node) => isTitle(node) || (node.type === 'element' && node.children.some(isTitle)),
  );
  const before = write(tree.children.slice(0, Math.max(at, 0)));
  const title = write(tree.children.slice(Math.max(at, 0), at + 1));
  const after = write(tree.children.slice(at + 1));
  return { html: (before + title + after).trim(), bodyHtml: (before + after).trim() };
}

/** Nodes as HTML. */
export function write(children: Root['children']): string {
  return children.length === 0 ? '' : processor.stringify({ type: 'root', children });
}
