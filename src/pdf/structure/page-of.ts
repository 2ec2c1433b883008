import type { Element } from './tree.ts';

/**
 * The page of an element's first content; 0 for an element without any.
 *
 * @param numbers counted from 1, by the number of the page's object
 */
export function pageOf(element: Element, numbers: ReadonlyMap<number, number>): number {
  for (const kid of element.kids) {
    const page = kid.kind === 'element' ? pageOf(kid, numbers) : (numbers.get(kid.page?.number ?? -1) ?? 0);
    if (page) return page;
  }
  return 0;
}
