import type { Element } from 'hast';
import type { Feature } from '../feature.ts';
import { walkElements } from '../walk.ts';

/** Paper cannot be opened: in print `details` is a block with its summary as its first line, and all of it is seen. */
export const details: Feature = {
  finish(tree, { format }) {
    if (format !== 'pdf') return;
    walkElements(tree, (element) => {
      if (element.tagName === 'details') rename(element, 'details');
      else if (element.tagName === 'summary') rename(element, 'details-summary');
    });
  },
};

function rename(element: Element, name: string): void {
  const { className } = element.properties;
  const names = Array.isArray(className) ? className : [];
  element.tagName = 'div';
  element.properties['className'] = [name, ...names];
  delete element.properties['open'];
}
