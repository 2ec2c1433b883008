import type { Place } from '../../report/diagnostic.ts';
import type { Feature, RenderContext } from '../feature.ts';
import { placeOf } from '../source-text.ts';
import { walkElements } from '../walk.ts';

/**
 * In print what can be too large for a page says where it was written, so that a problem is told at its place. Pictures and
 * drawings do so where they are put in.
 */
export const places: Feature = {
  finish(tree, context) {
    walkElements(tree, (element) => {
      if (element.tagName !== 'table' && element.tagName !== 'pre') return;
      element.properties['dataSource'] = sourceAttribute(placeOf(context.file, element), context);
    });
  },
};

/** The value of `data-source`: `file:line:column`; none on a screen. */
export function sourceAttribute(place: Place, { format }: Pick<RenderContext, 'format'>): string | undefined {
  if (format !== 'pdf') return undefined;
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}
