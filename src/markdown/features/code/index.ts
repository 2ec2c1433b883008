import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Feature, RenderContext } from '../../feature.ts';
import { walkElements } from '../../walk.ts';
import { checkCodeLanguages } from './check.ts';
import { highlight, isCodeLanguage } from './highlighting.ts';

/** Code blocks. */
export const code: Feature = { parse: checkCodeLanguages, finish };

/** Colours the code blocks whose language is known. On a screen a block can be scrolled by keyboard (WCAG 2.2, 2.1.1). */
function finish(tree: Root, { format }: RenderContext): void {
  walkElements(tree, (pre) => {
    if (pre.tagName !== 'pre') return undefined;
    if (format === 'html') pre.properties['tabIndex'] = 0;
    const [block] = pre.children;
    if (block?.type === 'element' && block.tagName === 'code') colour(block);
    return 'skip';
  });
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
