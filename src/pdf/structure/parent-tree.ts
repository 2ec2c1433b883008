import type { PdfDocument } from '../object/document.ts';
import { PdfArray, PdfDict, type PdfObject, PdfRef } from '../object/types.ts';
import type { Element, StructureTree } from './tree.ts';

/**
 * Writes the parent tree anew from the tag tree (ISO 32000-1, 14.7.4.4): from the key of a page or form to the
 * elements of its sequences by their id, and from the key of an annotation to its element.
 */
export function writeParentTree(document: PdfDocument, tree: StructureTree): void {
  const sequences = new Map<number, PdfRef[]>();
  const objects = new Map<number, PdfRef>();
  for (const element of tree.elements()) {
    for (const kid of element.kids) {
      if (kid.kind === 'content') note(document, sequences, element, kid.owner, kid.id);
      else if (kid.kind === 'object') {
        const key = document.dict(kid.object)?.number('StructParent');
        if (key !== undefined) objects.set(key, element.ref);
      }
    }
  }
  const old = oldEntries(tree.root.dict('ParentTree'));
  // A stream whose sequences are no longer in the tree keeps its key, and there no parents.
  for (const [key, value] of old) {
    if (!sequences.has(key) && document.resolve(value) instanceof PdfArray) sequences.set(key, []);
  }
  const keys = [...new Set([...sequences.keys(), ...objects.keys()])].sort((a, b) => a - b);
  const numbers: PdfObject[] = [];
  for (const key of keys) {
    const parents = sequences.get(key);
    if (parents) numbers.push(key, writeParents(document, old.get(key), parents));
    else numbers.push(key, objects.get(key) ?? null);
  }
  const root = document.newDict({ Nums: document.newArray(numbers) });
  const ref = tree.root.ref('ParentTree');
  if (ref) document.replace(ref, root);
  else tree.root.set('ParentTree', document.add(root));
  tree.root.set('ParentTreeNextKey', (keys.at(-1) ?? -1) + 1);
}

function note(
  document: PdfDocument,
  sequences: Map<number, PdfRef[]>,
  element: Element,
  owner: PdfRef | undefined,
  id: number,
): void {
  const key = document.dict(owner)?.number('StructParents');
  if (key === undefined) return;
  const parents = sequences.get(key) ?? [];
  parents[id] = element.ref;
  sequences.set(key, parents);
}

/** Reuses the old array's object, so that no orphan is left in the file. */
function writeParents(
  document: PdfDocument,
  old: PdfObject | undefined,
  parents: readonly PdfRef[],
): PdfObject {
  const items = Array.from(parents, (parent) => parent ?? null);
  const array = document.resolve(old);
  if (!(old instanceof PdfRef) || !(array instanceof PdfArray)) return document.add(document.newArray(items));
  if (!sameRefs(array.items, items)) array.replace(items);
  return old;
}

function sameRefs(a: readonly PdfObject[], b: readonly PdfObject[]): boolean {
  return a.length === b.length && a.every((item, i) => numberOf(item) === numberOf(b[i]));
}

const numberOf = (object: PdfObject | undefined): number => (object instanceof PdfRef ? object.number : -1);

/** The entries of a number tree, by key (7.9.7). */
function oldEntries(node: PdfDict | undefined): Map<number, PdfObject> {
  const entries = new Map<number, PdfObject>();
  const numbers = node?.array('Nums')?.items ?? [];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const key = numbers[i];
    const value = numbers[i + 1];
    if (typeof key === 'number' && value !== undefined) entries.set(key, value);
  }
  const kids = node?.array('Kids');
  for (let i = 0; kids && i < kids.length; i++) {
    const kid = kids.at(i);
    if (kid instanceof PdfDict) for (const [key, value] of oldEntries(kid)) entries.set(key, value);
  }
  return entries;
}
