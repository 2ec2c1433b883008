import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const processor = unified().use(rehypeStringify).freeze();

/** A chapter's HTML, whole and without its title. */
export function stringify(tree: Root, chapterId: string): { html: string; bodyHtml: string } {
  const at = tree.children.findIndex(
    (node) => node.type === 'element' && node.tagName === 'h1' && node.properties['id'] === chapterId,
  );
  const rest = tree.children.filter((_, index) => index !== at);
  const bodyHtml = processor.stringify({ type: 'root', children: rest }).trim();
  const title = tree.children[at];
  if (title === undefined) return { html: bodyHtml, bodyHtml };
  return {
    html: `${processor.stringify({ type: 'root', children: [title] })}\n${bodyHtml}`.trim(),
    bodyHtml,
  };
}
