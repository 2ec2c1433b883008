import { isRole } from '../structure/roles.ts';
import type { Element, Kid, StructureTree } from '../structure/tree.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 32000-1, 14.8.4.2: a table of contents is a TOC with a TOCI for each entry, which has a Reference to what it is about, and the
 * entries below it in a TOC of their own. Several lists one after the other, as for what stands after the chapters, are one.
 */
export const contentsLists: Pass = {
  name: 'contents-lists',
  run({ tree }) {
    // Those that are made meanwhile are right.
    for (const contents of tree.elements().filter(({ role, kids }) => role === 'TOC' && kids.some(isList))) {
      const lists = contents.kids.filter(isList);
      if (lists.length < contents.kids.length) {
        // A heading within is no part of a TOC.
        tree.setRole(contents, 'Sect');
        for (const list of lists) toContents(tree, list);
        continue;
      }
      tree.setKids(
        contents,
        lists.flatMap(({ kids }) => entries(tree, kids)),
      );
      for (const list of lists) tree.discard(list);
    }
  },
};

function toContents(tree: StructureTree, list: Element): Element {
  tree.setRole(list, 'TOC');
  list.dict.delete('A');
  tree.setKids(list, entries(tree, list.kids));
  return list;
}

function entries(tree: StructureTree, kids: readonly Kid[]): Kid[] {
  for (const item of kids) {
    if (item.kind !== 'element' || item.role !== 'LI') continue;
    tree.setRole(item, 'TOCI');
    tree.setKids(item, withReferences(tree, item.kids));
  }
  return [...kids];
}

/** What stands in a row and leads there is one reference; entries below are contents. */
function withReferences(tree: StructureTree, kids: readonly Kid[]): Kid[] {
  const found: Kid[] = [];
  let row: Kid[] = [];
  const close = (): void => {
    if (row.length > 0) found.push(tree.newElement('Reference', row));
    row = [];
  };
  for (const kid of kids) {
    if (kid.kind !== 'element' || !OWN_LINE.has(kid.role)) {
      row.push(kid);
      continue;
    }
    close();
    if (kid.role === 'P') tree.setKids(kid, withReferences(tree, kid.kids));
    found.push(isList(kid) ? toContents(tree, kid) : kid);
  }
  close();
  return found;
}

const OWN_LINE = new Set(['L', 'Lbl', 'P', 'Figure']);

const isList = (kid: Kid): kid is Element => isRole(kid, 'L');
