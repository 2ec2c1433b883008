import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Heading, Html, Paragraph, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Feature } from '../../feature.ts';
import { walkMarkdown } from '../../walk.ts';
import { moderniseOne } from '../raw-html/modernise.ts';
import { markdownAttributeSyntax } from './syntax.ts';

/**
 * `<div class="grid cards" markdown>`: with this attribute Markdown is read in an element of HTML (Python-Markdown's
 * extension md_in_html). What holds no blocks, such as `<summary markdown>`, becomes the element with its text.
 */
export const markdownAttribute: Feature = {
  syntax: [markdownAttributeSyntax],
  parse(tree, { source }) {
    if (!/\smarkdown\b/i.test(source.text)) return;
    walkMarkdown(tree, (node, parent, index) => {
      if (node.type === 'html') joinLines(node, parent, index);
      const after = parent.children[index];
      if (after?.type === 'paragraph') readElement(after, parent, index);
      return undefined;
    });
  },
};

/** Elements in which no paragraph may stand. */
const WITH_PHRASES = /^<(p|h[1-6]|summary|address|legend)\b[^>]*\smarkdown\b[^>]*>\s*$/i;

/** Puts the lines `<p markdown>`, text and `</p>` into one paragraph. */
function joinLines(open: Html, parent: Parents, index: number): void {
  const name = WITH_PHRASES.exec(open.value)?.[1];
  const [text, close] = parent.children.slice(index + 1, index + 3);
  if (name === undefined || text?.type !== 'paragraph' || close?.type !== 'html') return;
  if (close.value.trim().toLowerCase() !== `</${name.toLowerCase()}>`) return;
  const joined: Paragraph = { ...text, children: [open, ...text.children, close] };
  (parent.children as RootContent[]).splice(index, 3, joined);
}

/** Makes `<summary markdown>text</summary>`, which the syntax has left as a paragraph, the element itself. */
function readElement(paragraph: Paragraph, parent: Parents, index: number): void {
  const [open, ...rest] = paragraph.children;
  const close = rest.at(-1);
  if (open?.type !== 'html' || close?.type !== 'html' || !/^<[^>]*\smarkdown\b/i.test(open.value)) return;
  const [element] = fromHtml(open.value, { fragment: true }).children;
  if (element?.type !== 'element' || close.value.toLowerCase() !== `</${element.tagName}>`) return;
  const children = rest.slice(0, -1);
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  parent.children[index] =
    level === undefined
      ? holding(element, paragraph, children)
      : headingOf(Number(level), paragraph, children);
}

function holding(element: Element, paragraph: Paragraph, children: PhrasingContent[]): Paragraph {
  moderniseOne(element);
  const { tagName: hName, properties: hProperties } = element;
  return { ...paragraph, data: { ...paragraph.data, hName, hProperties }, children };
}

function headingOf(level: number, { position }: Paragraph, children: PhrasingContent[]): Heading {
  return { type: 'heading', depth: level as Heading['depth'], children, ...(position && { position }) };
}
