import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Feature, HastState, RenderContext } from '../../feature.ts';
import { checkHeadings } from './check.ts';
import { checkChapterId, explicitIds } from './explicit-ids.ts';

/** Headings with ids and numbers, which they get in the outline of the document (read-outline.ts). */
export const headings: Feature = {
  parse(tree, context) {
    explicitIds(tree, context);
    checkChapterId(tree, context);
    checkHeadings(tree, context);
  },
  toHast: { heading: numberedHeading },
};

/**
 * A heading with its number in the text (generated content is untagged in a PDF), and on a screen a link to itself. The
 * space belongs to the number: one between the two would be lost where the number hangs in the margin.
 */
function numberedHeading(state: HastState, node: Heading, context: RenderContext): Element {
  const { outline, format } = context;
  const id = outline.ids.get(node);
  const number = outline.numbers.get(node);
  const heading = h(`h${node.depth}`, { id }, [
    ...(number === undefined ? [] : [h('span', { className: ['heading-number'] }, `${number}\u00a0`)]),
    h('span', { className: ['heading-text'] }, state.all(node)),
  ]);
  if (format === 'html' && id !== undefined) {
    const label = context.stringsAt(node).linkToSection(plainText(node, { includeHtml: false }));
    heading.children.push(h('a', { className: ['heading-link'], href: `#${id}`, ariaLabel: label }, '#'));
  }
  return heading;
}
