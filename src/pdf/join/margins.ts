import { applyEdits, type ContentStream } from '../content/content-stream.ts';
import { PageContents } from '../content/page-content.ts';
import { marginWords } from '../finish/page-labels.ts';
import type { Pass } from '../finish/pass.ts';
import { unmarkedContent } from '../finish/unmarked-content.ts';
import { PdfDocument } from '../object/document.ts';
import { type Page, readPages } from '../object/pages.ts';
import { type PdfDict, PdfRef } from '../object/types.ts';
import { UnreadablePdf } from '../object/unreadable-pdf.ts';
import { fontDescriptors } from './fonts.ts';

/** The name of the form XObject (ISO 32000-1, 8.10) that paints what stands in the margins of a page. */
const MARGINS = 'Margins';

/** Each page of a piece ends with what stands in its margins, which is there when the document is put together. */
export const marginsPlace: Pass<'pages' | 'contents'> = {
  name: 'margins-place',
  run({ pages, contents }) {
    for (const { ref } of pages) {
      const content = contents.get(ref.number);
      if (!content) continue;
      const end = content.bytes.length;
      content.edits.push({ start: 0, end: 0, replacement: 'q\n' });
      content.edits.push({ start: end, end, replacement: `\nQ\n/${MARGINS} Do\n` });
    }
  },
};

/**
 * Gives each page of a document what stands in its margins, as artifacts (ISO 14289-1, 7.1).
 *
 * @param printed PDFs in the order of the pages, that are empty but for their margins
 * @returns the words in the margins of each page, and the numbers of the font descriptors
 * @throws UnreadablePdf where there are not as many pages
 */
export function addMargins(
  document: PdfDocument,
  printed: readonly Uint8Array[],
): { readonly words: string[][]; readonly fonts: number[] } {
  const forms: PdfRef[] = [];
  const words: string[][] = [];
  const fonts: number[] = [];
  for (const bytes of printed) {
    const margins = new PdfDocument(bytes);
    const found = marginForms(margins);
    const moved = document.append(margins, { keys: 0, ids: 0 });
    forms.push(...found.forms.map(({ number }) => new PdfRef(number + moved)));
    words.push(...found.words);
    fonts.push(...found.fonts.map((number) => number + moved));
  }
  const pages = readPages(document);
  if (forms.length !== pages.length) throw new UnreadablePdf('Pages and margins are not as many');
  for (const [index, page] of pages.entries()) {
    const form = forms[index];
    if (form) xObjectsOf(document, page).set(MARGINS, form);
  }
  return { words, fonts };
}

/** Makes form XObjects of the pages of a file, of which nothing else is left. */
function marginForms(document: PdfDocument) {
  const pages = readPages(document);
  const contents = new PageContents(document, pages);
  for (const content of contents.all) dropWithinMargins(content);
  unmarkedContent.run({ pages, contents, untagged: [] });
  const words = pages.map(({ ref }) => marginWords(contents.get(ref.number)));
  const fonts = fontDescriptors(contents);
  const forms = pages.map((page) => formOf(document, page, contents.get(page.ref.number)));
  for (const { ref } of pages) document.remove(ref);
  const tree = document.catalog.ref('Pages');
  for (const ref of [
    ...(tree ? nodesBelow(document, tree) : []),
    document.trailer.ref('Root'),
    document.trailer.ref('Info'),
  ])
    if (ref) document.remove(ref);
  return { forms, words, fonts };
}

/** What is painted within the margins, so that the file tells where they are, is not to cover the page. */
function dropWithinMargins({ unmarked, edits }: ContentStream): void {
  const [within, others] = [
    unmarked.filter((one) => !one.beforeClip),
    unmarked.filter((one) => one.beforeClip),
  ];
  // `n` ends a path, and paints none (ISO 32000-1, 8.5.3).
  for (const { start, end } of within) edits.push({ start, end, replacement: 'n' });
  unmarked.splice(0, unmarked.length, ...others);
}

function formOf(document: PdfDocument, { dict, number }: Page, content: ContentStream | undefined): PdfRef {
  const resources = dict.get('Resources');
  const box = dict.get('MediaBox');
  if (!content) throw new UnreadablePdf(`Page ${number} has no content`);
  const stream = document.newStream(Buffer.concat(applyEdits(content)), {
    Type: '/XObject',
    Subtype: '/Form',
    BBox: box,
    Resources: resources,
  });
  document.remove(content.stream);
  return document.add(stream);
}

/** The nodes of a page tree that are no pages. */
function nodesBelow(document: PdfDocument, ref: PdfRef): PdfRef[] {
  const kids = document.dict(ref)?.array('Kids')?.items;
  return kids
    ? [ref, ...kids.flatMap((kid) => (kid instanceof PdfRef ? nodesBelow(document, kid) : []))]
    : [];
}

function xObjectsOf(document: PdfDocument, { dict }: Page): PdfDict {
  const resources = dict.dict('Resources') ?? document.newDict({});
  const xObjects = resources.dict('XObject') ?? document.newDict({});
  resources.set('XObject', xObjects);
  dict.set('Resources', resources);
  return xObjects;
}
