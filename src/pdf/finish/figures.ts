import { alternativeText } from '../structure/element-text.ts';
import type { Element, Kid, ObjectItem } from '../structure/tree.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 14289-1, 7.3: a figure has an alternative description. Chromium makes a Figure of the HTML element `figure` too,
 * which is but a group of the picture and its caption: that becomes a Div. A picture without description stays as it
 * is, since nothing may be invented; the checks refuse it.
 */
export const figureGroups: Pass = {
  name: 'figure-groups',
  run({ tree }) {
    for (const element of tree.elements()) {
      if (element.role !== 'Figure' || alternativeText(element) || element.dict.has('ActualText')) continue;
      if (element.kids.some((kid) => kid.kind === 'element')) tree.setRole(element, 'Div');
    }
  },
};

/**
 * ISO 14289-1, 7.18.5: the annotation of a link stands in a Link element. That of a link inside an SVG drawing stands
 * in the drawing's Figure, of which nothing but the alternative text is heard: it moves into a Link after the figure.
 */
export const figureLinks: Pass = {
  name: 'figure-links',
  run({ tree }) {
    for (const figure of tree.elements()) {
      const annotations = figure.kids.filter((kid): kid is ObjectItem => kid.kind === 'object');
      if (figure.role !== 'Figure' || annotations.length === 0 || !figure.parent) continue;
      tree.setKids(
        figure,
        figure.kids.filter((kid) => kid.kind !== 'object'),
      );
      const links = annotations.map((annotation) => tree.newElement('Link', [annotation]));
      tree.setKids(figure.parent, insertAfter(figure.parent, figure, links));
    }
  },
};

function insertAfter(parent: Element, figure: Element, links: readonly Element[]): readonly Kid[] {
  return parent.kids.flatMap((kid) => (kid === figure ? [kid, ...links] : [kid]));
}
