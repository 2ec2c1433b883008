import type { PdfDocument } from '../object/document.ts';
import { serialize } from '../object/serialize.ts';
import { type PdfDict, PdfRef } from '../object/types.ts';
import type { Element, ObjectItem } from '../structure/tree.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 32000-1, 14.8.4.4.2: a Link element holds several annotations only where the geometry of its content requires it.
 * Chromium makes one for each piece of text, so that a reader who goes from link to link meets the same one three times. Those
 * that touch on one line become one. A further line keeps its own: one annotation with /QuadPoints would do for both, but
 * viewers that know /Rect alone, as PDFium, would make a link of all that stands between.
 */
export const linkLines: Pass = {
  name: 'link-lines',
  run({ document, tree }) {
    for (const element of tree.elements()) {
      if (element.role !== 'Link') continue;
      const merged = mergedInto(document, element);
      if (merged.size === 0) continue;
      tree.setKids(
        element,
        element.kids.filter((kid) => kid.kind !== 'object' || !merged.has(kid)),
      );
      for (const annotation of merged) remove(document, annotation);
    }
  },
};

/** The annotations whose areas were added to that of the one before them. */
function mergedInto(document: PdfDocument, link: Element): Set<ObjectItem> {
  const merged = new Set<ObjectItem>();
  let last: ObjectItem | undefined;
  for (const kid of link.kids) {
    if (kid.kind !== 'object') continue;
    const area = last && areaOfBoth(document, last, kid);
    if (last && area) {
      document.dict(last.object)?.set('Rect', document.newArray(area));
      merged.add(kid);
    } else last = kid;
  }
  return merged;
}

/** Left, bottom, right and top of both in pt; null where they are not one after the other on a line, or lead elsewhere. */
function areaOfBoth(document: PdfDocument, one: ObjectItem, next: ObjectItem): readonly number[] | null {
  const [a, b] = [document.dict(one.object), document.dict(next.object)];
  if (!a || !b || one.page?.number !== next.page?.number || target(document, a) !== target(document, b))
    return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = a.numbers('Rect') ?? [];
  const [nextLeft = 0, nextBottom = 0, nextRight = 0, nextTop = 0] = b.numbers('Rect') ?? [];
  const gap = Math.max(nextLeft - right, left - nextRight);
  const overlap = Math.min(top, nextTop) - Math.max(bottom, nextBottom);
  if (gap > SPACE || overlap < Math.min(top - bottom, nextTop - nextBottom) / 2) return null;
  return [
    Math.min(left, nextLeft),
    Math.min(bottom, nextBottom),
    Math.max(right, nextRight),
    Math.max(top, nextTop),
  ];
}

/** Pt: what may stand between two pieces of one line. */
const SPACE = 2;

function target(document: PdfDocument, annotation: PdfDict): string {
  const action = document.dict(annotation.raw('A'));
  return serialize(action ?? annotation.get('Dest'));
}

function remove(document: PdfDocument, { object, page }: ObjectItem): void {
  const annotations = document.dict(page)?.array('Annots');
  annotations?.replace(
    annotations.items.filter((item) => !(item instanceof PdfRef && item.number === object.number)),
  );
  document.remove(object);
}
