import { encodeText } from '../object/text-string.ts';
import { elementText } from '../structure/element-text.ts';
import { isRole } from '../structure/roles.ts';
import type { Element, Kid } from '../structure/tree.ts';
import { numberingOf } from './list-numbering.ts';
import type { Finishing, Pass } from './pass.ts';

/**
 * ISO 14289-1, 7.2 and 7.18.5, for pages with roles of the Digital Publishing ARIA module: Chromium makes NonStruct of
 * a `doc-endnote` in a list and of a `doc-noteref` or `doc-backlink` link. What stands in a list is an item, and what
 * holds the annotation of a link is a link.
 */
export const publishingRoles: Pass = {
  name: 'publishing-roles',
  run({ document, tree }) {
    for (const element of tree.elements()) {
      if (element.role !== 'NonStruct') continue;
      if (element.parent?.role === 'L') tree.setRole(element, 'LI');
      else if (
        element.kids.some(
          (kid) => kid.kind === 'object' && document.dict(kid.object)?.name('Subtype') === 'Link',
        )
      ) {
        tree.setRole(element, 'Link');
      }
    }
  },
};

/** ISO 14289-1, 7.2: a list item holds a label and a body. Chromium puts the content straight into the item. */
export const listBodies: Pass = {
  name: 'list-bodies',
  run({ tree }) {
    for (const element of tree.elements()) {
      if (element.role !== 'LI') continue;
      const labels: Kid[] = element.kids.filter((kid) => isRole(kid, 'Lbl'));
      const content = element.kids.filter((kid) => !labels.includes(kid));
      if (content.length === 0 || content.every((kid) => isRole(kid, 'LBody'))) continue;
      tree.setKids(element, [...labels, tree.newElement('LBody', content)]);
    }
  },
};

const BULLETS: Readonly<Record<string, string>> = { Circle: '\u25E6', Square: '\u25AA' };

/**
 * ISO 14289-1, 7.3 (text for what is drawn): a bullet is painted as a disc, so the label has nothing to say. It gets
 * the character as its replacement text.
 */
export const bulletTexts: Pass = {
  name: 'bullet-texts',
  run(finishing) {
    for (const element of finishing.tree.elements()) {
      if (element.role === 'Lbl' && !element.dict.has('ActualText') && isDrawn(finishing, element)) {
        element.dict.set('ActualText', encodeText(BULLETS[numberingOf(element.parent?.parent)] ?? '\u2022'));
      }
    }
  },
};

function isDrawn({ contents }: Finishing, label: Element): boolean {
  const drawn = label.kids.some((kid) => kid.kind === 'content');
  return drawn && elementText(label, contents) === '';
}
