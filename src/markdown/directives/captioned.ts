import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RenderContext } from '../render-context.ts';
import { type ContainerDirective, type HastState, labelToHast } from './directive.ts';

/**
 * A `<figure>` and its caption, which names it. `role="group"`: Chromium makes a bare `<figure>` a Figure without
 * alternative text in the PDF's tag tree (PDF/UA-1, 7.3).
 */
export function captioned(
  state: HastState,
  directive: ContainerDirective,
  { outline }: RenderContext,
  parts: { className: string; word: string; content: ElementContent[]; captionFirst: boolean },
): Element {
  const id = outline.ids.get(directive) ?? '';
  const number = outline.targets.get(id)?.number ?? '';
  const captionId = `${id}-caption`;
  const caption = h('figcaption', { id: captionId }, [
    h('span', { className: ['caption-label'] }, `${parts.word} ${number}`),
    ' ',
    h('span', { className: ['caption-text'] }, labelToHast(state, directive)),
  ]);
  const properties = { id, className: [parts.className], role: 'group', ariaLabelledBy: [captionId] };
  return h(
    'figure',
    properties,
    parts.captionFirst ? [caption, ...parts.content] : [...parts.content, caption],
  );
}
