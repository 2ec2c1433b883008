import type { PdfDocument } from '../object/document.ts';
import { elementId } from '../object/renumber.ts';
import { PdfArray, PdfDict, type PdfObject, PdfRef, PdfString } from '../object/types.ts';
import type { Element } from '../structure/tree.ts';
import type { Pass } from './pass.ts';

/**
 * Reproducible bytes: Chromium makes the ids of table cells (ISO 32000-1, 14.7.2, /ID and /IDTree) from a counter of
 * the browser's process, so that each print has others. They are numbered in the order of the tree.
 */
export const elementIds: Pass = {
  name: 'element-ids',
  run({ document, tree }) {
    const elements = tree.elements();
    const identified = elements.filter((element) => element.dict.string('ID'));
    const renamed = new Map<string, PdfString>();
    for (const { dict } of identified) {
      const id = new PdfString(elementId(renamed.size + 1));
      renamed.set(dict.string('ID')?.bytes ?? '', id);
      dict.set('ID', id);
    }
    if (renamed.size === 0) return;
    for (const { role, dict } of elements) if (CELLS.has(role)) renameIn(dict.get('A'), renamed);
    replaceIdTree(document, tree.root, identified);
  },
};

const CELLS = new Set(['TH', 'TD']);

/** Attributes name other cells in arrays such as /Headers. */
function renameIn(object: PdfObject, renamed: ReadonlyMap<string, PdfString>): void {
  if (object instanceof PdfDict) for (const key of object.entries.keys()) renameIn(object.get(key), renamed);
  if (!(object instanceof PdfArray)) return;
  object.items.forEach((item, index) => {
    const id = item instanceof PdfString ? renamed.get(item.bytes) : undefined;
    if (id) object.set(index, id);
    else renameIn(object.at(index), renamed);
  });
}

/** A name tree of a single node (7.9.6); the ids were given in ascending order. */
function replaceIdTree(document: PdfDocument, root: PdfDict, identified: readonly Element[]): void {
  const names = identified.flatMap(({ dict, ref }): PdfObject[] => [dict.get('ID'), ref]);
  const tree = document.add(document.newDict({ Names: document.newArray(names) }));
  removeTree(document, root.ref('IDTree'));
  root.set('IDTree', tree);
}

function removeTree(document: PdfDocument, ref: PdfRef | undefined): void {
  if (!ref) return;
  const kids = document.dict(ref)?.array('Kids')?.items ?? [];
  for (const kid of kids) if (kid instanceof PdfRef) removeTree(document, kid);
  document.remove(ref);
}
