import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Code, Root as Markdown } from 'mdast';
import { defaultHandlers } from 'remark-rehype';
import type { Feature, HastState, RenderContext } from '../../feature.ts';
import { walkElements, walkMarkdown } from '../../walk.ts';
import { checkCodeLanguages } from './check.ts';
import { highlight, isCodeLanguage } from './highlighting.ts';
import { readInfo } from './info.ts';

/** Code blocks. */
export const code: Feature = {
  parse(tree, context) {
    readInfos(tree);
    dropInlineLanguages(tree);
    checkCodeLanguages(tree, context);
  },
  toHast: { code: withTitle },
  finish,
};

function readInfos(tree: Markdown): void {
  walkMarkdown(tree, (node) => {
    if (node.type !== 'code' || !node.lang) return;
    const { language, title } = readInfo(node);
    node.lang = language;
    if (title !== null) node.data = { ...node.data, title };
  });
}

/** `#!python print(x)` of MkDocs: code in a line of text is not coloured, and its language not shown. */
function dropInlineLanguages(tree: Markdown): void {
  walkMarkdown(tree, (node) => {
    const [whole = '', language = ''] =
      node.type === 'inlineCode' ? (/^#!([\w+-]+)\s+(?=\S)/.exec(node.value) ?? []) : [];
    if (node.type === 'inlineCode' && isCodeLanguage(language)) node.value = node.value.slice(whole.length);
    return undefined;
  });
}

/** The name of a file stands above the code. */
function withTitle(state: HastState, node: Code): Element[] | null {
  const title = node.data?.title;
  if (title === undefined) return null;
  return [h('p', { className: ['code-title'] }, title), defaultHandlers.code(state, node)];
}

/** Colours the code blocks whose language is known. On a screen a block can be scrolled by keyboard (WCAG 2.2, 2.1.1). */
function finish(tree: Root, { format, strings }: RenderContext): void {
  walkElements(tree, (pre) => {
    if (pre.tagName !== 'pre') return undefined;
    if (format === 'html')
      pre.properties = { ...pre.properties, tabIndex: 0, role: 'group', ariaLabel: strings.code };
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
