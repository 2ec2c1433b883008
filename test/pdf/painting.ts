import type { ContentStream } from '../../src/pdf/content/content-stream.ts';
import { PageContents } from '../../src/pdf/content/page-content.ts';
import { ContentScanner } from '../../src/pdf/content/scanner.ts';
import { PdfDocument } from '../../src/pdf/object/document.ts';
import { readPages } from '../../src/pdf/object/pages.ts';

const MARKS = new Set(['BDC', 'BMC', 'EMC']);

/**
 * All that the pages paint, operator by operator, with the content of form XObjects in their place and without marks.
 * Where it is equal, the pages look the same.
 */
export function painting(bytes: Uint8Array): string[] {
  const document = new PdfDocument(bytes);
  const pages = readPages(document);
  const contents = new PageContents(document, pages);
  return pages.map((page) => {
    const content = contents.get(page.ref.number);
    return content ? operators(content).join('\n') : '';
  });
}

function operators(content: ContentStream): string[] {
  const painted: string[] = [];
  const scan = new ContentScanner(content.bytes);
  while (scan.next()) {
    if (MARKS.has(scan.operator)) continue;
    const use = scan.operator === 'Do' && content.forms.find(({ start }) => start === scan.start);
    if (use) painted.push(...operators(use.form));
    else painted.push(content.bytes.toString('latin1', scan.start, scan.end));
  }
  return painted;
}
