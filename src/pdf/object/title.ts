import type { PdfDocument } from './document.ts';
import { decodeText } from './text-string.ts';
import { PdfStream } from './types.ts';

/** What the information dictionary, or where there is none the XMP metadata, says that the document is called; null where neither does. */
export function documentTitle(document: PdfDocument): string | null {
  const title = document.trailer.dict('Info')?.string('Title');
  if (title) return decodeText(title);
  const metadata = document.catalog.get('Metadata');
  if (!(metadata instanceof PdfStream)) return null;
  const xmp = document.decode(metadata).toString();
  const written = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(xmp)?.[1];
  return written?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') ?? null;
}
