import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { highlight, isCodeLanguage } from '../highlighting.ts';
import type { RenderContext } from '../render-context.ts';
import { walkElements } from '../walk.ts';

/** Colours the code blocks whose language is known. On a screen a block can be scrolled by keyboard (WCAG 2.2, 2.1.1). */
export function code({ format }: RenderContext) {
  return (tree: Root): void => {
    walkElements(tree, (pre) => {
      if (pre.tagName !== 'pre') return undefined;
      if (format === 'html') pre.properties['tabIndex'] = 0;
      const [block] = pre.children;
      if (block?.type === 'element' && block.tagName === 'code') colour(block);
      return 'skip';
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
  block.properties['className'] = [...className, 'hljs'];
  // Straight to the output: the code was escaped by the highlighter, and parsing its spans again takes longer than all else.
  block.children = [{ type: 'raw', value: highlight(textOf(block), language) }];
}
