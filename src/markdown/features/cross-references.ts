import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Link } from 'mdast';
import type { Strings } from '../../language/index.ts';
import type { Feature, RenderContext } from '../feature.ts';
import type { Outline } from '../outline.ts';

/** `[](#id)`: a link that gets its text from what it points to. */
export const crossReferences: Feature = {
  toHast: {
    link: (_, node, context) => (isCrossReference(node) ? crossReference(node, context) : null),
  },
};

export function isCrossReference(link: Link): boolean {
  return link.children.length === 0 && link.url.startsWith('#') && link.url.length > 1;
}

/** What a reference to an id says, without the page: `afsnit 4.2, »Title«`. */
export function referenceText(id: string, outline: Outline, strings: Strings): string {
  return outline.targets.get(id)?.reference(strings) ?? id;
}

/** It says the number and title; in print the page too, filled in after layout. */
function crossReference(node: Link, context: RenderContext): Element {
  const { outline, format } = context;
  const strings = context.stringsAt(node);
  const id = node.url.slice(1);
  const target = outline.targets.get(id);
  const text: ElementContent[] = [{ type: 'text', value: target?.reference(strings) ?? node.url }];
  if (format === 'pdf' && target !== undefined && !target.isEmpty) {
    text.push(
      { type: 'text', value: ` (${strings.pageReference}\u00a0` },
      h('span', { className: ['page-ref'], dataPageOf: id }, '00'),
      { type: 'text', value: ')' },
    );
  }
  return h('a', { className: ['xref'], href: node.url, title: node.title }, text);
}
