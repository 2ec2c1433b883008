import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/**
 * The headings in a block of raw HTML that structure a chapter as those of Markdown do: they stand in nothing else, or in
 * what only aligns them, as `<div align="center">` at the top of a README. Their positions are in the block.
 */
export function htmlHeadings(html: string): Element[] {
  return /<h[1-6]\b/i.test(html) ? headingsIn(fromHtml(html, { fragment: true })) : [];
}

function headingsIn({ children }: Root | Element): Element[] {
  return children.flatMap((node) => {
    if (node.type !== 'element') return [];
    if (/^h[1-6]$/.test(node.tagName)) return [node];
    return onlyAligns(node) ? headingsIn(node) : [];
  });
}

function onlyAligns({ tagName, properties }: Element): boolean {
  const aligned = 'align' in properties || /^\s*text-align\s*:/i.test(String(properties['style'] ?? ''));
  return tagName === 'center' || (aligned && /^(?:div|p|header|section)$/.test(tagName));
}

/** What a heading says; one of which only a picture is seen says what is heard in its place. */
export function htmlHeadingText(heading: Element): string {
  const text = seenText(heading).replace(/\s+/g, ' ').trim();
  return text || alternativeTextIn(heading);
}

function seenText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? ' ' : node.children.map(seenText).join('');
}

function alternativeTextIn(node: ElementContent): string {
  if (node.type !== 'element') return '';
  if (node.tagName === 'img') return String(node.properties['alt'] ?? '').trim();
  return node.children.map(alternativeTextIn).find((text) => text !== '') ?? '';
}
