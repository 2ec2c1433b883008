import type { PdfDocument } from './document.ts';
import { type PdfDict, PdfRef } from './types.ts';

export interface Page {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  /** Counted from 1. */
  readonly number: number;
}

/** The pages in order (ISO 32000-1, 7.7.3). */
export function readPages(document: PdfDocument): readonly Page[] {
  const pages: Page[] = [];
  const visit = (ref: PdfRef | undefined): void => {
    const dict = document.dict(ref);
    if (!ref || !dict) return;
    const kids = dict.array('Kids');
    if (!kids) pages.push({ ref, dict, number: pages.length + 1 });
    for (const kid of kids?.items ?? []) if (kid instanceof PdfRef) visit(kid);
  };
  visit(document.catalog.ref('Pages'));
  return pages;
}
