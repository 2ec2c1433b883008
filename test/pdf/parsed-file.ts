import type { PageContents } from '../../src/pdf/content/page-content.ts';
import type { PdfDocument } from '../../src/pdf/object/document.ts';
import type { StructureTree } from '../../src/pdf/structure/tree.ts';

/** A finished file, read. */
export interface ParsedFile {
  readonly bytes: Uint8Array;
  readonly document: PdfDocument;
  readonly contents: PageContents;
  readonly tree: StructureTree;
  readonly xmp: string;
}

/** Whether the file says in its first line of which version of PDF it is, and in its second that it is binary. */
export const hasHeader = ({ bytes }: ParsedFile, version: string): boolean =>
  new RegExp(`^%PDF-${version}\\n%[\\x80-\\xFF]{4}\\n`).test(
    Buffer.from(bytes.subarray(0, 15)).toString('latin1'),
  );
