import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RenderContext } from '../render-context.ts';
import { type HastState, labelToHast } from './directive.ts';
import type { ContainerDirective } from './nodes.ts';

/**
 * A `<figure>` and its caption, which names it. In print it is `role="group"`: Chromium makes a bare `<figure>` a Figure
 * without alternative text in the PDF's tag tree (PDF/UA-1, 7.3). On a screen ARIA in HTML allows a figure with a caption
 * no other role.
 */
export function captioned(
  state: HastState,
  directive: ContainerDirective,
  { outline, format }: RenderContext,
  parts: { classNames: string[]; word: string; content: ElementContent[]; captionFirst: boolean },
): Element {
  const id = outline.ids.get(directive) ?? '';
  const number = outline.targets.get(id)?.number ?? '';
  const captionId = `${id}-caption`;
  const caption = h('figcaption', { id: captionId }, [
    h('span', { className: ['caption-label'] }, `${parts.word} ${number}`),
    ' ',
    h('span', { className: ['caption-text'] }, labelToHast(state, directive)),
  ]);
  const properties = {
    id,
    className: parts.classNames,
    ...(format === 'pdf' && { role: 'group' }),
    ariaLabelledBy: [captionId],
  };
  if (parts.captionFirst) return h('figure', properties, [caption, ...parts.content]);
  // On a small screen a drawing keeps its size and scrolls, also by keyboard (WCAG 2.1.1).
  const frame = { className: ['figure-scroll'], tabIndex: 0, role: 'region', ariaLabelledBy: [captionId] };
  const content = format === 'html' ? [h('div', frame, parts.content)] : parts.content;
  return h('figure', properties, [...content, caption]);
}
