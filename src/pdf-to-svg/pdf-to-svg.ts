import { PageContents } from '../pdf/content/page-content.ts';
import { PdfDocument } from '../pdf/object/document.ts';
import { readPages } from '../pdf/object/pages.ts';
import { decodeText } from '../pdf/object/text-string.ts';
import { documentTitle } from '../pdf/object/title.ts';
import { PdfStream } from '../pdf/object/types.ts';
import { UnreadablePdf } from '../pdf/object/unreadable-pdf.ts';
import { StructureTree } from '../pdf/structure/tree.ts';
import { Canvas } from './canvas.ts';
import { Definitions } from './definitions.ts';
import { INITIAL_STATE } from './graphics-state.ts';
import { Layer } from './layer.ts';
import { element, escapeMarkup } from './markup.ts';
import { paintContent } from './painter.ts';
import { readingText } from './reading-text.ts';

const MM = 25.4 / 72;
/** Chromium rounds the size of a page by up to this much, mm. */
const ROUNDING = 0.2;

/**
 * A page of a PDF, the first where none is named, as Chromium prints it, finished or not, as one SVG 1.1 in mm that needs no fonts: text is
 * outlines, each of them defined once. What it says stands in <title> and <desc>, in the order of the tag tree. The same
 * file gives the same SVG.
 *
 * @param index of the page, from 0
 * @throws UnsupportedPainting where the page paints what has no place in the SVG yet
 * @throws UnreadablePdf where the bytes are not a PDF of that shape
 */
export function pdfToSvg(bytes: Uint8Array, index = 0): string {
  const document = new PdfDocument(bytes);
  const page = readPages(document)[index];
  const content = page?.dict.get('Contents');
  if (!page || !(content instanceof PdfStream)) throw new UnreadablePdf('The file has no page with content');
  const [left = 0, bottom = 0, right = 0, top = 0] = page.dict.numbers('MediaBox') ?? [];
  const width = wholeMillimetres((right - left) * MM);
  const height = wholeMillimetres((top - bottom) * MM);

  const definitions = new Definitions();
  const layer = new Layer();
  const surface = {
    canvas: new Canvas(document, definitions),
    layer,
    area: { left: 0, top: 0, right: width, bottom: height },
    ink: null,
    paint: paintContent,
  };
  paintContent(surface, content, page.dict.dict('Resources'), {
    ...INITIAL_STATE,
    // PDF measures upwards from the lower left corner, SVG downwards from the upper left.
    ctm: [MM, 0, 0, -MM, -left * MM, top * MM],
  });

  const language = document.catalog.string('Lang');
  const tree = StructureTree.read(document);
  const text = tree ? readingText(tree, new PageContents(document, [page])) : '';
  const lang = language ? decodeText(language) : null;
  const parts = [
    `<title id="title">${escapeMarkup(documentTitle(document) ?? '')}</title>`,
    `<desc id="text">${escapeMarkup(text)}</desc>`,
    `<defs>\n${definitions}\n</defs>`,
    `${layer}`,
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    version: '1.1',
    width: `${width}mm`,
    height: `${height}mm`,
    viewBox: `0 0 ${width} ${height}`,
    lang,
    'xml:lang': lang,
    role: 'img',
    'aria-labelledby': 'title text',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, `\n${parts.join('\n')}\n`)}\n`;
}

/** The size before it was rounded, if it was a whole number of mm, as sheets of paper are. */
function wholeMillimetres(size: number): number {
  const whole = Math.round(size);
  return Math.abs(size - whole) <= ROUNDING ? whole : Number(size.toFixed(2));
}
