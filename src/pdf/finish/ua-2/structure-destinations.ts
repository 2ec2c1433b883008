import type { PdfDocument } from '../../object/document.ts';
import { PdfArray, PdfDict, type PdfObject, PdfRef } from '../../object/types.ts';
import { ElementsByPlace } from '../../structure/element-at.ts';
import type { Element } from '../../structure/tree.ts';
import type { Pass } from '../pass.ts';

/**
 * ISO 14289-2, 8.8, and ISO 32000-2, 12.3.2.3: what leads to a place in the document says the element there, too, so that reading goes on
 * with it. Chromium makes places of the ids, and tells the element of bookmarks alone.
 */
export const structureDestinations: Pass = {
  name: 'structure-destinations',
  run({ document, tree, contents }) {
    const elements = new Map(tree.elements().map((element) => [element.ref.number, element]));
    const places = new ElementsByPlace(tree, contents);
    for (const item of outlineItems(document.catalog.dict('Outlines')?.dict('First'))) {
      const place = placeOf(item.get('Dest'));
      const element = elements.get(item.ref('SE')?.number ?? -1);
      if (!place || !element) continue;
      item.delete('Dest');
      item.set('A', document.newDict({ S: '/GoTo', ...both(document, place, element) }));
    }
    const named = document.catalog.dict('Dests');
    for (const name of named?.entries.keys() ?? []) {
      const place = placeOf(named?.get(name) ?? null);
      const element = elementAt(places, place);
      if (place && element) named?.set(name, document.newDict(both(document, place, element)));
    }
  },
};

function outlineItems(first: PdfDict | undefined): PdfDict[] {
  const items: PdfDict[] = [];
  for (let item = first; item; item = item.dict('Next'))
    items.push(item, ...outlineItems(item.dict('First')));
  return items;
}

/** An explicit destination (ISO 32000-2, 12.3.2.2); undefined for what is none. */
function placeOf(value: PdfObject): PdfArray | undefined {
  const place = value instanceof PdfDict ? value.get('D') : value;
  return place instanceof PdfArray ? place : undefined;
}

function elementAt(places: ElementsByPlace, place: PdfArray | undefined): Element | null {
  const [page, , x, y] = place?.items ?? [];
  return page instanceof PdfRef ? places.at(page.number, { x: Number(x ?? 0), y: Number(y ?? 0) }) : null;
}

/** The place for software that knows no more, and the element, which comes first where it is known. */
function both(document: PdfDocument, place: PdfArray, { ref }: Element): { D: PdfArray; SD: PdfArray } {
  return { D: place, SD: document.newArray([ref, ...place.items.slice(1)]) };
}
