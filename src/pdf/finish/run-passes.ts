import { PageContents } from '../content/page-content.ts';
import { PdfDocument } from '../object/document.ts';
import { readPages } from '../object/pages.ts';
import { UnreadablePdf } from '../object/unreadable-pdf.ts';
import { writeFile } from '../object/write-file.ts';
import { writeParentTree } from '../structure/parent-tree.ts';
import { StructureTree } from '../structure/tree.ts';
import type { FinishOptions, Pass, UntaggedText } from './pass.ts';
import { printedScale } from './printed-scale.ts';

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly untagged: readonly UntaggedText[];
  /** How large the pages were printed: 1, or less where Chromium shrank all of them since something was too wide. */
  readonly scale: number;
}

/** Reads the file once, lets the passes work on it in their order, and writes it. */
export function runPasses(bytes: Uint8Array, options: FinishOptions, passes: readonly Pass[]): FinishedPdf {
  const document = new PdfDocument(bytes);
  const tree = StructureTree.read(document);
  if (!tree) throw new UnreadablePdf('The file is not tagged');
  const pages = readPages(document);
  const contents = new PageContents(document, pages);
  const scale = printedScale(pages.map(({ ref }) => contents.get(ref.number)));
  const untagged: UntaggedText[] = [];
  for (const pass of passes) pass.run({ document, pages, contents, tree, options, untagged });
  contents.write();
  tree.write();
  writeParentTree(document, tree);
  return { bytes: writeFile(document), untagged, scale };
}
