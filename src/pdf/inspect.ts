import { paintedTexts } from './content/content-stream.ts';
import { UNKNOWN } from './content/font.ts';
import { byName, type UsedFont, usedFonts } from './content/fonts-used.ts';
import { PageContents } from './content/page-content.ts';
import { collapseSpaces } from './content/text-run.ts';
import { pageNumbers, readDestinations } from './object/destinations.ts';
import { PdfDocument } from './object/document.ts';
import { type Page, readPages } from './object/pages.ts';
import { decodeText } from './object/text-string.ts';
import { documentTitle } from './object/title.ts';
import { type PdfDict, PdfString } from './object/types.ts';
import { alternativeText, elementText, headingText } from './structure/element-text.ts';
import { type OutlineItem, readOutline } from './structure/outline.ts';
import { pageOf } from './structure/page-of.ts';
import { printTree } from './structure/print-tree.ts';
import { irregularRows } from './structure/table-grid.ts';
import { type Element, StructureTree } from './structure/tree.ts';

export interface PdfInspection {
  readonly pages: number;
  readonly title: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly tagged: boolean;
  /** The page (from 1) of each id that is linked to, by the HTML id. */
  readonly destinations: ReadonlyMap<string, number>;
  /** From the tag tree, in reading order. */
  readonly headings: readonly { readonly level: number; readonly text: string; readonly page: number }[];
  readonly fonts: readonly UsedFont[];
  /** In pt, page by page. */
  readonly pageSizes: readonly { readonly width: number; readonly height: number }[];
  readonly outline: readonly OutlineItem[];
  /** Text with characters that no font had, each of them as U+FFFD; the file then breaks PDF/UA-1 and PDF/A-2. */
  readonly missingGlyphs: readonly { readonly page: number; readonly text: string }[];
  /** Pictures by the tag tree; those that are decoration are not in it. */
  readonly figures: readonly { readonly alt: string | null; readonly page: number }[];
  /** Tables whose rows have different numbers of columns, by their text. */
  readonly irregularTables: readonly { readonly text: string; readonly page: number }[];
  /** The longest text that an element says of itself, bytes; and how many graphics states are saved at once. */
  readonly longestString: number;
  readonly deepestNesting: number;
}

/** What its pages say: the part that takes long, and holds for each piece of a document by itself. */
export type ContentInspection = Pick<
  PdfInspection,
  'headings' | 'fonts' | 'missingGlyphs' | 'figures' | 'irregularTables' | 'longestString' | 'deepestNesting'
>;

/**
 * What a printed or finished PDF says of itself, read from its objects, its tag tree and its text.
 * @throws UnreadablePdf where the bytes are not a PDF as Chromium prints it
 */
export function inspectPdf(bytes: Uint8Array): PdfInspection {
  const document = new PdfDocument(bytes);
  const pages = readPages(document);
  return { ...inspectFile(document, pages), ...inspectPages(document, pages) };
}

/**
 * What the pages of a PDF say.
 * @throws UnreadablePdf where the bytes are not a PDF as Chromium prints it
 */
export function inspectContent(bytes: Uint8Array): ContentInspection {
  const document = new PdfDocument(bytes);
  return inspectPages(document, readPages(document));
}

/**
 * What a PDF says of itself that was put together, of whose pieces it is known what they say.
 *
 * @param pieces in their order, with how many pages of the document stand before each
 * @throws UnreadablePdf where the bytes are not a PDF as Chromium prints it
 */
export function inspectPieces(
  bytes: Uint8Array,
  pieces: readonly { readonly content: ContentInspection; readonly before: number }[],
): PdfInspection {
  const document = new PdfDocument(bytes);
  const all = <Found extends { readonly page: number }>(
    of: (content: ContentInspection) => readonly Found[],
  ): Found[] =>
    pieces.flatMap(({ content, before }) =>
      of(content).map((found) => ({ ...found, page: found.page + before })),
    );
  const most = (of: (content: ContentInspection) => number): number =>
    pieces.reduce((most, { content }) => Math.max(most, of(content)), 0);
  return {
    ...inspectFile(document, readPages(document)),
    headings: all(({ headings }) => headings),
    fonts: byName(pieces.flatMap(({ content }) => content.fonts)),
    missingGlyphs: all(({ missingGlyphs }) => missingGlyphs),
    figures: all(({ figures }) => figures),
    irregularTables: all(({ irregularTables }) => irregularTables),
    longestString: most(({ longestString }) => longestString),
    deepestNesting: most(({ deepestNesting }) => deepestNesting),
  };
}

function inspectFile(
  document: PdfDocument,
  pages: readonly Page[],
): Omit<PdfInspection, keyof ContentInspection> {
  const { catalog } = document;
  const language = catalog.string('Lang');
  return {
    pages: pages.length,
    title: documentTitle(document),
    language: language ? decodeText(language) : null,
    tagged:
      catalog.dict('StructTreeRoot')?.has('K') === true && catalog.dict('MarkInfo')?.get('Marked') === true,
    destinations: readDestinations(document, pages),
    pageSizes: pages.map(pageSize),
    outline: readOutline(document, pageNumbers(pages)),
  };
}

function inspectPages(document: PdfDocument, pages: readonly Page[]): ContentInspection {
  const contents = new PageContents(document, pages);
  const elements = StructureTree.read(document)?.elements() ?? [];
  const numbers = pageNumbers(pages);
  return {
    headings: elements.flatMap((element) => {
      const level = headingLevel(element);
      if (level === null) return [];
      return [
        { level, text: collapseSpaces(headingText(element, contents)), page: pageOf(element, numbers) },
      ];
    }),
    fonts: usedFonts(contents),
    missingGlyphs: pages.flatMap(({ ref, number }) =>
      paintedTexts(contents.get(ref.number))
        .filter((text) => text.includes(UNKNOWN))
        .map((text) => ({ page: number, text: collapseSpaces(text.replaceAll(UNKNOWN, '\uFFFD')) })),
    ),
    figures: elements
      .filter((element) => element.role === 'Figure')
      .map((element) => ({ alt: alternativeText(element), page: pageOf(element, numbers) })),
    irregularTables: elements
      .filter((element) => element.role === 'Table' && irregularRows(element))
      .map((element) => ({
        text: collapseSpaces(elementText(element, contents)),
        page: pageOf(element, numbers),
      })),
    longestString: elements.reduce((longest, { dict }) => Math.max(longest, longestString(dict)), 0),
    deepestNesting: Math.max(0, ...[...contents.all].map(({ nesting }) => nesting)),
  };
}

/**
 * How many pages a PDF has, and on which of them (from 1) every id is that is linked to, by the HTML id. Reads only what that needs.
 * @throws UnreadablePdf where the bytes are not a PDF as Chromium prints it
 */
export function readPlaces(bytes: Uint8Array): {
  readonly pages: number;
  readonly places: ReadonlyMap<string, number>;
} {
  const document = new PdfDocument(bytes);
  const pages = readPages(document);
  return { pages: pages.length, places: readDestinations(document, pages) };
}

/**
 * The page number (from 1) of every id that is linked to, by the HTML id.
 * @throws UnreadablePdf where the bytes are not a PDF as Chromium prints it
 */
export const destinationPages = (bytes: Uint8Array): ReadonlyMap<string, number> => readPlaces(bytes).places;

/**
 * The tag tree as indented text, with role, language, alternative text and text: what a screen reader hears, in its
 * order. Made for snapshots; empty where the file is not tagged.
 * @throws UnreadablePdf where the bytes are not a PDF as Chromium prints it
 */
export function tagTree(bytes: Uint8Array): string {
  const document = new PdfDocument(bytes);
  const tree = StructureTree.read(document);
  if (!tree) return '';
  return printTree(tree, new PageContents(document, readPages(document)), ({ object }) => {
    const contents = document.dict(object)?.string('Contents');
    return contents ? decodeText(contents) : null;
  });
}

function longestString({ entries }: PdfDict): number {
  let longest = 0;
  for (const value of entries.values())
    if (value instanceof PdfString) longest = Math.max(longest, value.bytes.length);
  return longest;
}

function headingLevel({ role }: Element): number | null {
  const level = /^H([1-9]\d*)$/.exec(role)?.[1];
  return level ? Number(level) : null;
}

function pageSize({ dict }: Page): { width: number; height: number } {
  const [left = 0, bottom = 0, right = 0, top = 0] = dict.numbers('MediaBox') ?? [];
  return { width: right - left, height: top - bottom };
}
