import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Link } from 'mdast';
import type { Strings } from '../../language/index.ts';
import type { HastState } from '../directives/directive.ts';
import type { Target } from '../outline.ts';
import type { RenderContext } from '../render-context.ts';

/** `[](#id)`: a link that says the number and title of what it points to; in print the page too, filled in after layout. */
export function crossReference(state: HastState, node: Link, context: RenderContext): Element {
  const { outline, format } = context;
  const strings = context.stringsAt(node);
  const id = node.url.slice(1);
  const target = outline.targets.get(id);
  const text: ElementContent[] = [{ type: 'text', value: target ? textOf(target, strings, id) : node.url }];
  if (format === 'pdf' && target !== undefined) {
    text.push(
      { type: 'text', value: ` (${strings.pageReference}\u00a0` },
      h('span', { className: ['page-ref'], dataPageOf: id }, '00'),
      { type: 'text', value: ')' },
    );
  }
  const link = h('a', { className: ['xref'], href: node.url, title: node.title }, text);
  state.patch(node, link);
  return link;
}

function textOf({ kind, number, title }: Target, strings: Strings, id: string): string {
  if (number !== null) {
    if (kind === 'chapter') return strings.chapterReference(number, title);
    if (kind === 'section') return strings.sectionReference(number, title);
    if (kind === 'figure') return strings.figureReference(number, title);
    if (kind === 'table') return strings.tableReference(number, title);
  }
  return strings.titleReference(title || id);
}
