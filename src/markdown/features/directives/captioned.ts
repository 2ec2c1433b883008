import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { HastState, OutlineContext, RenderContext } from '../../feature.ts';
import { placeOf } from '../../source-text.ts';
import type { Captioned } from '../../types.ts';
import { type ContainerDirective, labelText } from './nodes.ts';
import { labelToHast } from './to-hast.ts';

/** Gives what has a caption its id and number, and says how it is referred to. */
export function numberCaptioned(
  directive: ContainerDirective,
  { file, register, outline }: OutlineContext,
  kind: 'figure' | 'table',
): Captioned {
  const number = outline[`${kind}s`].length + 1;
  const title = labelText(directive);
  const id = register.idOf(directive, `${kind}-${number}`);
  outline.numbers.set(directive, String(number));
  outline.targets.set(id, {
    reference: (strings) => strings[`${kind}Reference`](String(number), title),
  });
  return { id, number, title, place: placeOf(file, directive) };
}

/**
 * A `<figure>` and its caption, which names it. In print it is `role="group"`: Chromium makes a bare `<figure>` a Figure
 * without alternative text in the PDF's tag tree (PDF/UA-1, 7.3). On a screen ARIA in HTML allows a figure with a caption
 * no other role.
 */
export function captioned(
  state: HastState,
  directive: ContainerDirective,
  { outline, format, stringsAt }: RenderContext,
  parts: {
    classNames: string[];
    word: string;
    content: ElementContent[];
    captionFirst: boolean;
    /** What stands under a drawing, beside what scrolls. */
    under?: ElementContent[];
  },
): Element {
  const id = outline.ids.get(directive) ?? '';
  const captionId = `${id}-caption`;
  const caption = h('figcaption', { id: captionId }, [
    h('span', { className: ['caption-label'] }, `${parts.word} ${outline.numbers.get(directive)}`),
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
  const ariaLabel = stringsAt(directive).scrollsSideways;
  const frame = { className: ['figure-scroll'], tabIndex: 0, role: 'group', ariaLabel };
  const content = format === 'html' ? [h('div', frame, parts.content)] : parts.content;
  return h('figure', properties, [...content, ...(parts.under ?? []), caption]);
}
