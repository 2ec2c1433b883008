import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Feature, HastState, RenderContext } from '../../feature.ts';
import { checkChapterId, explicitIds } from './explicit-ids.ts';
import { picturesInHeadings } from './pictures.ts';
import { rawHeadings } from './raw-headings.ts';
import { settleHeadings } from './settle.ts';

/** Headings with ids and numbers, which they get in the outline of the document (read-outline.ts). */
export const headings: Feature = {
  parse(tree, context) {
    rawHeadings(tree, context.source);
    picturesInHeadings(tree);
    explicitIds(tree, context);
    settleHeadings(tree, context);
    checkChapterId(tree, context);
  },
  toHast: { heading: numberedHeading },
};

/**
 * A heading with its number in the text (generated content is untagged in a PDF). The space belongs to the number: one between the
 * two would be lost where the number hangs in the margin. On a screen it stands in a row with the link to it, which is outside of it, so
 * that the heading is called by its own words only (WCAG 2.2, 2.4.6).
 */
function numberedHeading(state: HastState, node: Heading, context: RenderContext): Element {
  const { outline, format } = context;
  const id = outline.ids.get(node);
  if (node.data?.inBlock) return inBlock(state, node, id);
  const number = outline.numbers.get(node);
  const heading = h(`h${node.depth}`, { id }, [
    ...(number === undefined ? [] : [h('span', { className: ['heading-number'] }, `${number}\u00a0`)]),
    h('span', { className: ['heading-text'] }, state.all(node)),
  ]);
  if (format !== 'html' || id === undefined) return heading;
  const ariaLabel = context.stringsAt(node).linkToSection(plainText(node, { includeHtml: false }));
  const link = h('a', { className: ['heading-link'], href: `#${id}`, ariaLabel }, '#');
  return h('div', { className: ['heading-row', `heading-${node.depth}`] }, [heading, link]);
}

/**
 * A heading in a quotation, a list or a box is a paragraph in bold: it is in no contents, and its level would fit those around it by
 * chance only (PDF/UA-1, 7.4.2).
 */
function inBlock(state: HastState, node: Heading, id: string | undefined): Element {
  return h('p', [h('strong', { id, className: ['heading-in-block'] }, state.all(node))]);
}
