import { isRole } from '../structure/roles.ts';
import type { Element, Kid, StructureTree } from '../structure/tree.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 32000-1, 14.8.4.3.3: a list of terms, as a glossary, is a list whose items have the term as their label and what it means as
 * their body. Terms in a row share what comes after them.
 */
export const definitionLists: Pass = {
  name: 'definition-lists',
  run({ tree }) {
    for (const list of tree.elements())
      if (list.role === 'L' && !list.kids.some(isItem) && partsOf(list).some(isPart))
        tree.setKids(list, items(tree, list));
  },
};

function items(tree: StructureTree, list: Element): Element[] {
  const found: Kid[][] = [];
  let described = true;
  for (const part of partsOf(list)) {
    const isTerm = isRole(part, 'Lbl');
    if (isTerm && described) found.push([]);
    described = !isTerm;
    if (found.length === 0) found.push([]);
    found.at(-1)?.push(part);
  }
  for (const kid of list.kids) if (isGroup(kid)) tree.discard(kid);
  return found.map((parts) => tree.newElement('LI', parts));
}

/** Terms and meanings; a `div` around some of them says nothing. */
const partsOf = ({ kids }: Element): Kid[] => kids.flatMap((kid) => (isGroup(kid) ? kid.kids : [kid]));

const isGroup = (kid: Kid): kid is Element => isRole(kid, 'NonStruct', 'Div');

const isItem = (kid: Kid): boolean => isRole(kid, 'LI');

const isPart = (kid: Kid): boolean => isRole(kid, 'Lbl', 'LBody');
