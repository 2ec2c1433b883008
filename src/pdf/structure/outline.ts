import { destinationPage } from '../object/destinations.ts';
import type { PdfDocument } from '../object/document.ts';
import { decodeText } from '../object/text-string.ts';
import type { PdfDict } from '../object/types.ts';

export interface OutlineItem {
  readonly title: string;
  /** 1 is the outermost. */
  readonly level: number;
  /** Counted from 1; null where the item leads to no page. */
  readonly page: number | null;
}

/** The document outline, also called bookmarks (ISO 32000-1, 12.3.3), in order. */
export function readOutline(document: PdfDocument, pages: ReadonlyMap<number, number>): OutlineItem[] {
  const items: OutlineItem[] = [];
  const visit = (first: PdfDict | undefined, level: number): void => {
    for (let item = first; item; item = item.dict('Next')) {
      const title = item.string('Title');
      items.push({
        title: title ? decodeText(title) : '',
        level,
        page: destinationPage(document, item.raw('Dest') ?? item.raw('A'), pages),
      });
      visit(item.dict('First'), level + 1);
    }
  };
  visit(document.catalog.dict('Outlines')?.dict('First'), 1);
  return items;
}
