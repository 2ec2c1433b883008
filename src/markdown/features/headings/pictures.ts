import { fromHtml } from 'hast-util-from-html';
import type { Image, PhrasingContent, Root } from 'mdast';
import { headingText } from '../../headings-of.ts';
import { walkMarkdown } from '../../walk.ts';

/** A heading of which only a picture in raw HTML is seen, such as a name as a logo, says what is heard in place of the picture. */
export function picturesInHeadings(tree: Root): void {
  walkMarkdown(tree, (node) => {
    if (node.type === 'heading' && headingText(node) === '') node.children = node.children.map(pictureOf);
    return undefined;
  });
}

function pictureOf(node: PhrasingContent): PhrasingContent {
  if (node.type !== 'html') return node;
  const [element] = fromHtml(node.value, { fragment: true }).children;
  if (element?.type !== 'element' || element.tagName !== 'img') return node;
  const { src, alt } = element.properties;
  if (typeof src !== 'string' || typeof alt !== 'string') return node;
  const picture: Image = { type: 'image', url: src, alt };
  return { ...picture, ...(node.position && { position: node.position }) };
}
