import type { PdfDocument } from '../object/document.ts';
import { PdfArray, PdfDict, type PdfObject } from '../object/types.ts';
import type { Element } from './tree.ts';

/** What an element's attributes say under a name (ISO 32000-1, 14.7.5), whatever owner they are of; null where they say nothing. */
export function attribute({ dict }: Element, key: string): PdfObject {
  const attributes = dict.get('A');
  if (attributes instanceof PdfDict) return attributes.get(key);
  for (let i = 0; attributes instanceof PdfArray && i < attributes.length; i++) {
    const owner = attributes.at(i);
    if (owner instanceof PdfDict && owner.has(key)) return owner.get(key);
  }
  return null;
}

/** Gives an element attributes of an owner beside those that it has. */
export function addAttributes(document: PdfDocument, { dict }: Element, attributes: PdfDict): void {
  const others = dict.get('A');
  if (others instanceof PdfArray) others.replace([...others.items, attributes]);
  else dict.set('A', others instanceof PdfDict ? document.newArray([others, attributes]) : attributes);
}
