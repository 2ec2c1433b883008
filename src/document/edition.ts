import type { Document, DocumentConfig } from './document.ts';

/** A document at a version. What is released under a version stays what it is: `output/manifest.ts` refuses other files under it. */
export interface Edition {
  /** The document's id. */
  readonly document: string;
  readonly title: string;
  /** These three are null where the document says none. */
  readonly version: string | null;
  /** ISO 8601; dated facts hold as of it. */
  readonly date: string | null;
  readonly status: DocumentConfig['status'];
}

export function editionOf({ id, config: { title, version, date, status } }: Document): Edition {
  return { document: id, title, version, date, status };
}
