import { createHash } from 'node:crypto';
import type { PdfDocument } from './document.ts';
import type { Page } from './pages.ts';
import { PdfArray, PdfDict, type PdfObject, PdfRef } from './types.ts';

/** The page number (from 1) of each named destination in the catalog's /Dests (ISO 32000-1, 12.3.2.3). */
export function readDestinations(document: PdfDocument, pages: readonly Page[]): ReadonlyMap<string, number> {
  const numbers = pageNumbers(pages);
  const destinations = new Map<string, number>();
  const named = document.catalog.dict('Dests');
  for (const [name, value] of named?.entries ?? []) {
    const page = destinationPage(document, value, numbers);
    if (page !== null) destinations.set(decodeDestinationName(name), page);
  }
  return destinations;
}

/** The ids that link annotations lead to (12.5.6.5), each once. */
export function linkedDestinations(document: PdfDocument, pages: readonly Page[]): string[] {
  const names = pages.flatMap(({ dict }) => {
    const annotations = dict.array('Annots');
    return Array.from({ length: annotations?.length ?? 0 }, (_, index) =>
      document.dict(annotations?.at(index))?.name('Dest'),
    );
  });
  return [...new Set(names.flatMap((name) => (name === undefined ? [] : decodeDestinationName(name))))];
}

export function pageNumbers(pages: readonly Page[]): ReadonlyMap<number, number> {
  return new Map(pages.map((page) => [page.ref.number, page.number]));
}

/** The page that a destination array, or a dictionary with one in /D, leads to. */
export function destinationPage(
  document: PdfDocument,
  value: PdfObject | undefined,
  numbers: ReadonlyMap<number, number>,
): number | null {
  const resolved = document.resolve(value);
  const array = resolved instanceof PdfDict ? resolved.array('D') : resolved;
  const page = array instanceof PdfArray ? array.items[0] : undefined;
  return page instanceof PdfRef ? (numbers.get(page.number) ?? null) : null;
}

/** Chromium writes the HTML id percent-encoded as UTF-8 into the name, but a percent sign as it is. */
export function decodeDestinationName(name: string): string {
  return name.replace(/(?:%[0-9A-Fa-f]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

/** ISO 19005-2, 6.1.13: bytes of a name. */
export const LONGEST_NAME = 127;

/** The name of a destination whose id makes too long a name: its beginning, and what tells it from others. */
export function shortDestinationName(id: string): string {
  const beginning = id.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 80);
  return `${beginning}-${createHash('sha256').update(id).digest('hex').slice(0, 16)}`;
}
