import type { Place } from '../../report/diagnostic.ts';
import type { Feature, RenderContext } from '../feature.ts';
import { placeOf } from '../source-text.ts';
import { walkElements } from '../walk.ts';

/** What an author can point to in a preview, and a reviewer in a word processor. */
// biome-ignore format: by what they are
const POINTED_TO = new Set([
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'dt', 'dd', 'tr', 'th', 'td', 'blockquote', 'figure', 'details', 'table', 'pre', 'div',
]);
const CAN_BE_TOO_LARGE = new Set(['table', 'pre']);

/**
 * In print what can be too large for a page says where it was written, so that a problem is told at its place. Pictures and
 * drawings do so where they are put in. In a preview and for a review all blocks do.
 */
export const places: Feature = {
  finish(tree, context) {
    const marked = context.places ? POINTED_TO : CAN_BE_TOO_LARGE;
    walkElements(tree, (element) => {
      if (!marked.has(element.tagName) || (context.places && element.position === undefined)) return;
      element.properties['dataSource'] = sourceAttribute(placeOf(context.file, element), context);
    });
  },
};

/** The value of `data-source`: `file:line:column`; none on a screen, but in a preview. */
export function sourceAttribute(
  place: Place,
  { format, places }: Pick<RenderContext, 'format' | 'places'>,
): string | undefined {
  if (format !== 'pdf' && !places) return undefined;
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}
