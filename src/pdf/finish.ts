import { PageContents } from './content/page-content.ts';
import { abbreviations } from './finish/abbreviations.ts';
import { captions } from './finish/captions.ts';
import { contentsLists } from './finish/contents-lists.ts';
import { decoration } from './finish/decoration.ts';
import { definitionLists } from './finish/definition-lists.ts';
import { destinationNames } from './finish/destination-names.ts';
import { destinationPlaces } from './finish/destination-places.ts';
import { elementIds } from './finish/element-ids.ts';
import { figureGroups, figureLinks } from './finish/figures.ts';
import { grouping } from './finish/grouping.ts';
import { linkContents } from './finish/link-contents.ts';
import { linkLines } from './finish/link-lines.ts';
import { bulletTexts, listBodies, publishingRoles } from './finish/list-items.ts';
import { listNumbering } from './finish/list-numbering.ts';
import { noteMarks, notes } from './finish/notes.ts';
import { outlineTitles } from './finish/outline-titles.ts';
import { outputIntent } from './finish/output-intent.ts';
import { labelPages, pageLabels } from './finish/page-labels.ts';
import { pageNumbers } from './finish/page-numbers.ts';
import type { FinishOptions, Pass, UntaggedText } from './finish/pass.ts';
import { printShop } from './finish/print-shop.ts';
import { printedScale } from './finish/printed-scale.ts';
import { repeatedContent } from './finish/repeated-content.ts';
import { repeatedForms } from './finish/repeated-forms.ts';
import { softHyphens } from './finish/soft-hyphens.ts';
import { DEFAULT_STANDARD, STANDARDS, type Standard } from './finish/standards.ts';
import { structureMarks } from './finish/structure-marks.ts';
import { textShadows } from './finish/text-shadows.ts';
import { unmarkedContent } from './finish/unmarked-content.ts';
import { wordBreaks } from './finish/word-breaks.ts';
import { fontDescriptors, shareFonts } from './join/fonts.ts';
import { joinPieces, type Piece } from './join/join-pieces.ts';
import { addMargins, marginsPlace } from './join/margins.ts';
import { linkedDestinations, readDestinations } from './object/destinations.ts';
import { PdfDocument } from './object/document.ts';
import { readPages } from './object/pages.ts';
import { UnreadablePdf } from './object/unreadable-pdf.ts';
import { writeFile } from './object/write-file.ts';
import { writeParentTree } from './structure/parent-tree.ts';
import { StructureTree } from './structure/tree.ts';

export type { UntaggedText } from './finish/pass.ts';

/** What is content, and then what it means: can be done to some pages of a document without the others. */
const contentPasses = ({ tags }: Standard): readonly Pass[] => [
  pageNumbers,
  repeatedForms,
  textShadows,
  decoration,
  repeatedContent,
  unmarkedContent,
  wordBreaks,
  softHyphens,
  notes,
  structureMarks,
  definitionLists,
  contentsLists,
  publishingRoles,
  noteMarks,
  figureGroups,
  figureLinks,
  captions,
  listBodies,
  bulletTexts,
  listNumbering,
  abbreviations,
  grouping,
  ...tags,
  linkLines,
  linkContents,
  destinationNames,
  destinationPlaces,
  outlineTitles,
  elementIds,
];

/** All passes in their order: in the end what the file says of itself and what a print shop needs. */
const passesOf = (standard: Standard): readonly Pass[] => [
  ...contentPasses(standard),
  pageLabels,
  ...standard.file,
  outputIntent,
  printShop,
];

export const PASSES = { 'ua-1': passesOf(STANDARDS['ua-1']), 'ua-2': passesOf(STANDARDS['ua-2']) };

/** There is nothing in the file that a tag could be of: what was printed shows no text and no picture. */
export class NothingTagged extends UnreadablePdf {}

interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly untagged: readonly UntaggedText[];
  /** How large the pages were printed: 1, or less where Chromium shrank all of them since something was too wide. */
  readonly scale: number;
}

/**
 * Makes a tagged PDF as Chromium prints it one that conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), or to PDF/UA-2
 * (ISO 14289-2) and PDF/A-4 (ISO 19005-4), and has the same bytes for the same page. The pages look the same as before. Text that is neither tagged nor in a
 * margin box is told in `untagged`: a screen reader does not get it.
 * @throws UnreadablePdf where the bytes are not a PDF of that shape, NothingTagged where it has no tags
 */
export function finishPdf(
  bytes: Uint8Array,
  options: FinishOptions,
  passes: readonly Pass[] = PASSES[options.standard ?? DEFAULT_STANDARD],
): FinishedPdf {
  const { document, untagged, scale } = run(bytes, options, passes);
  return {
    bytes: writeFile(document, STANDARDS[options.standard ?? DEFAULT_STANDARD].version),
    untagged,
    scale,
  };
}

/** Some pages of a document, finished but for what stands in their margins and what the file says of itself. */
export interface FinishedPiece extends FinishedPdf, Pick<Piece, 'fonts'> {
  readonly pages: number;
  /** The page (from 1) of each id that is linked to, in it or unseen. */
  readonly destinations: ReadonlyMap<string, number>;
  /** The ids that its links lead to; of a long one the name of its destination. */
  readonly links: readonly string[];
}

/**
 * Finishes a piece of a document, which was printed without its margins.
 * @throws UnreadablePdf where the bytes are not a PDF of that shape, NothingTagged where it has no tags
 */
export function finishPiece(bytes: Uint8Array, options: FinishOptions): FinishedPiece {
  const passes = [...contentPasses(STANDARDS['ua-1']), marginsPlace];
  const { document, pages, contents, untagged, scale } = run(bytes, options, passes);
  const fonts = fontDescriptors(contents);
  const destinations = readDestinations(document, pages);
  const links = linkedDestinations(document, pages);
  return { bytes: writeFile(document), untagged, scale, fonts, pages: pages.length, destinations, links };
}

/**
 * The whole document of its pieces, as `finishPdf` would make it of one print (PDF/UA-1 and PDF/A-2a).
 *
 * @param margins printed pages, one for each page, on which nothing stands but what is in the margins
 * @param isNeeded whether anything leads to the element with that id
 * @throws UnreadablePdf where something is not a PDF of that shape
 */
export function finishPieces(
  pieces: readonly Piece[],
  margins: readonly Uint8Array[],
  isNeeded: (id: string) => boolean,
  options: FinishOptions,
): Uint8Array {
  const { document, fonts } = joinPieces(pieces, isNeeded);
  const added = addMargins(document, margins);
  labelPages(document, added.words);
  shareFonts(document, [...fonts, ...added.fonts]);
  const standard = STANDARDS['ua-1'];
  for (const pass of [...standard.file, outputIntent]) pass.run({ document, options });
  return writeFile(document, standard.version);
}

function run(bytes: Uint8Array, options: FinishOptions, passes: readonly Pass[]) {
  const document = new PdfDocument(bytes);
  const tree = StructureTree.read(document);
  if (!tree) throw new NothingTagged('The file is not tagged');
  const pages = readPages(document);
  const contents = new PageContents(document, pages);
  const scale = printedScale(pages.map(({ ref }) => contents.get(ref.number)));
  const untagged: UntaggedText[] = [];
  for (const pass of passes) pass.run({ document, pages, contents, tree, options, untagged });
  contents.write();
  tree.write();
  writeParentTree(document, tree);
  return { document, pages, contents, untagged, scale };
}
