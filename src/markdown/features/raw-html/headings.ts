import type { Element, Parents, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { problem } from '../../../report/diagnostic.ts';
import type { RenderContext } from '../../feature.ts';
import { NotedOnce } from '../../noted-once.ts';
import { placeOf } from '../../source-text.ts';
import { walkElements } from '../../walk.ts';

/** Elements in which no paragraph may stand. */
const WITH_PHRASES = new Set(['summary', 'span', 'a', 'b', 'strong', 'i', 'em', 'small']);

/**
 * Headings within other HTML are in no contents, and their levels fit those around them by chance only (PDF/UA-1, 7.4.2): they become
 * paragraphs in bold.
 */
export function plainHeadings(tree: Root, { file, diagnostics }: RenderContext): void {
  const note = new NotedOnce(diagnostics);
  walkElements(tree, (element, parent) => {
    if (!/^h[1-6]$/.test(element.tagName) || isOfMarkdown(element)) return undefined;
    const text = textOf(element).replace(/\s+/g, ' ').trim();
    note.add((more) => problem('raw-heading', { text, more }, placeOf(file, element)));
    makePlain(element, parent);
    return undefined;
  });
  note.tell();
}

function makePlain(element: Element, parent: Parents): void {
  const { className } = element.properties;
  const names = Array.isArray(className) ? className : [];
  const properties = { ...element.properties, className: ['heading-in-block', ...names] };
  element.tagName = parent.type === 'element' && WITH_PHRASES.has(parent.tagName) ? 'span' : 'p';
  element.children = [h('strong', properties, element.children)];
  element.properties = {};
}

/** Those of Markdown have their text in an element of its own: see headings/index.ts. */
const isOfMarkdown = ({ children }: Element): boolean =>
  children.some(
    (node) => node.type === 'element' && [node.properties['className']].flat().includes('heading-text'),
  );
