import type { PdfDocument } from '../../object/document.ts';
import { type PdfDict, PdfName, PdfRef } from '../../object/types.ts';
import type { Element } from '../../structure/tree.ts';
import type { Pass } from '../pass.ts';

/**
 * ISO 14289-2, 8.2.5.8 and 8.2.5.14: an entry of contents names the element that it leads to, the mark of a note its note, and the
 * note all of its marks.
 */
export const references: Pass = {
  name: 'references',
  run({ document, tree }) {
    const elements = new Map(tree.elements().map((element) => [element.ref.number, element]));
    const citations = new Map<Element, Element[]>();
    for (const link of tree.elements()) {
      const target = elements.get(targetOf(document, link) ?? -1);
      if (!target) continue;
      const entry = entryAround(link);
      if (entry) refer(document, entry, [target]);
      if (target.role !== 'FENote') continue;
      const mark = link.parent?.role === 'Reference' ? link.parent : link;
      citations.set(target, [...(citations.get(target) ?? []), mark]);
    }
    for (const [note, marks] of citations) {
      refer(document, note, marks);
      for (const mark of marks) refer(document, mark, [note]);
    }
  },
};

function refer(document: PdfDocument, { dict }: Element, targets: readonly Element[]): void {
  dict.set('Ref', document.newArray(targets.map(({ ref }) => ref)));
}

/** The number of the element that a link leads to; undefined where it leads out of the document, or is none. */
function targetOf(document: PdfDocument, { role, kids }: Element): number | undefined {
  if (role !== 'Link') return undefined;
  for (const kid of kids) {
    const annotation = kid.kind === 'object' ? document.dict(kid.object) : undefined;
    const found = annotation && structureTarget(document, annotation);
    if (found !== undefined) return found;
  }
  return undefined;
}

function structureTarget(document: PdfDocument, annotation: PdfDict): number | undefined {
  const name = annotation.get('Dest');
  const named = name instanceof PdfName ? document.catalog.dict('Dests')?.dict(name.value) : undefined;
  const element = named?.array('SD')?.items[0];
  return element instanceof PdfRef ? element.number : undefined;
}

/** The entry of contents that a link stands in. */
function entryAround({ parent }: Element): Element | null {
  if (!parent || parent.role === 'TOCI') return parent;
  return entryAround(parent);
}
