import { createHash } from 'node:crypto';
import { PageContents } from '../content/page-content.ts';
import { PdfDocument } from '../object/document.ts';
import { readPages } from '../object/pages.ts';
import { PdfString } from '../object/types.ts';
import { UnreadablePdf } from '../object/unreadable-pdf.ts';
import { writeFile } from '../object/write-file.ts';
import { writeParentTree } from '../structure/parent-tree.ts';
import { StructureTree } from '../structure/tree.ts';
import type { FinishOptions, Pass, UntaggedText } from './pass.ts';

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly untagged: readonly UntaggedText[];
}

/** Reads the file once, lets the passes work on it in their order, and writes it. */
export function runPasses(bytes: Uint8Array, options: FinishOptions, passes: readonly Pass[]): FinishedPdf {
  const document = new PdfDocument(bytes);
  const tree = StructureTree.read(document);
  if (!tree) throw new UnreadablePdf('The file is not tagged');
  const pages = readPages(document);
  const contents = new PageContents(document, pages);
  const untagged: UntaggedText[] = [];
  for (const pass of passes) pass.run({ document, pages, contents, tree, options, untagged });
  contents.write();
  tree.write();
  writeParentTree(document, tree);
  const objects = document.writtenObjects();
  document.trailer.set('ID', fileIdentifier(document, objects));
  return { bytes: writeFile(document, objects), untagged };
}

/** ISO 19005-2, 6.1.3: the trailer has a file identifier. Made from the content, it is the same for the same file. */
function fileIdentifier(document: PdfDocument, objects: readonly Uint8Array[]) {
  const hash = createHash('sha256');
  for (const object of objects) hash.update(object);
  const id = new PdfString(hash.digest().subarray(0, 16).toString('latin1'));
  return document.newArray([id, id]);
}
