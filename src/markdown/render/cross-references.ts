import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Link } from 'mdast';
import type { Strings } from '../../language/index.ts';
import type { HastState } from '../directives/directive.ts';
import { isEmptyList, type Outline } from '../outline.ts';
import type { RenderContext } from '../render-context.ts';

/** `[](#id)`: a link that says the number and title of what it points to; in print the page too, filled in after layout. */
export function crossReference(state: HastState, node: Link, context: RenderContext): Element {
  const { outline, format } = context;
  const strings = context.stringsAt(node);
  const id = node.url.slice(1);
  const target = outline.targets.get(id);
  const text: ElementContent[] = [
    { type: 'text', value: target ? referenceText(id, outline, strings) : node.url },
  ];
  if (format === 'pdf' && target !== undefined && !isEmptyList(id, outline)) {
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

/** What a reference to an id says, without the page: `afsnit 4.2, »Title«`. */
export function referenceText(id: string, outline: Outline, strings: Strings): string {
  const target = outline.targets.get(id);
  if (target === undefined) return id;
  const { kind, number, title } = target;
  if (kind === 'term') return title;
  if (kind === 'list') {
    return strings.titleReference(id === 'open-points' ? strings.openPoints : strings.termIndex);
  }
  if (number !== null) {
    if (kind === 'appendix') return strings.appendixReference(number, title);
    if (kind === 'chapter') return strings.chapterReference(number, title);
    if (kind === 'section') return strings.sectionReference(number, title);
    if (kind === 'figure') return strings.figureReference(number, title);
    if (kind === 'table') return strings.tableReference(number, title);
  }
  return strings.titleReference(title || id);
}
