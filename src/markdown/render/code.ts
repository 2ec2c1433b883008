import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { highlight, isCodeLanguage } from '../highlighting.ts';
import type { RenderContext } from '../render-context.ts';

/** Colours the code blocks whose language is known. On a screen a block can be scrolled by keyboard (WCAG 2.2, 2.1.1). */
export function code({ format }: RenderContext) {
  return (tree: Root): void => {
    visit(tree, 'element', (pre) => {
      if (pre.tagName !== 'pre') return undefined;
      if (format === 'html') pre.properties['tabIndex'] = 0;
      const [block] = pre.children;
      if (block?.type === 'element' && block.tagName === 'code') colour(block);
      return SKIP;
    });
  };
}

function colour(block: Element): void {
  const { className } = block.properties;
  if (!Array.isArray(className)) return;
  const language = className
    .map(String)
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length);
  if (language === undefined || !isCodeLanguage(language)) return;
  const coloured = fromHtml(highlight(textOf(block), language), { fragment: true }).children;
  block.properties['className'] = [...className, 'hljs'];
  block.children = coloured.filter((node) => node.type === 'element' || node.type === 'text');
}
