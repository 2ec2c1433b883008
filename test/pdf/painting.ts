import type { ContentStream } from '../../src/pdf/content/content-stream.ts';
import type { Font, Fonts } from '../../src/pdf/content/font.ts';
import { PageContents } from '../../src/pdf/content/page-content.ts';
import { ContentScanner } from '../../src/pdf/content/scanner.ts';
import { PdfDocument } from '../../src/pdf/object/document.ts';
import { readPages } from '../../src/pdf/object/pages.ts';

const MARKS = new Set(['BDC', 'BMC', 'EMC']);

/**
 * All that the pages paint, operator by operator, with the content of form XObjects in their place and without marks.
 * Where it is equal, the pages look the same. Spaces that finishing shows behind a word paint nothing, and are left out: the pictures of
 * the pages are compared too.
 */
export function painting(bytes: Uint8Array): string[] {
  const document = new PdfDocument(bytes);
  const pages = readPages(document);
  const contents = new PageContents(document, pages);
  return pages.map((page) => {
    const content = contents.get(page.ref.number);
    return content ? operators(content, contents.fonts).join('\n') : '';
  });
}

function operators(content: ContentStream, fonts: Fonts): string[] {
  const painted: string[] = [];
  const scan = new ContentScanner(content.bytes);
  const resources = content.ownerDict.dict('Resources');
  /** The last `Tf`, and the one that painted last. */
  let [set, used] = ['', ''];
  let font: Font | undefined;
  let isBehindText = false;
  while (scan.next()) {
    if (MARKS.has(scan.operator)) continue;
    const written = content.bytes.toString('latin1', scan.start, scan.end);
    if (scan.operator === 'Tf') {
      set = written;
      font = fonts.get(resources, scan.name(0));
      continue;
    }
    const isText = scan.operator === 'Tj';
    const isSpace = isText && font?.read(scan.bytes, scan.operandStart(0), scan.operandEnd(0)) === ' ';
    if (isSpace && isBehindText) continue;
    isBehindText = isText;
    if (set !== used) {
      painted.push(set);
      used = set;
    }
    const use = scan.operator === 'Do' && content.forms.find(({ start }) => start === scan.start);
    if (use) painted.push(...operators(use.form, fonts));
    else painted.push(written);
  }
  return painted;
}
