import { sha256 } from '../files/hash.ts';
import { PdfDocument } from '../pdf/object/document.ts';
import { readPages } from '../pdf/object/pages.ts';
import { PdfStream } from '../pdf/object/types.ts';
import { pdfToSvg } from '../pdf-to-svg/pdf-to-svg.ts';
import { UnsupportedPainting } from '../pdf-to-svg/unsupported-painting.ts';

/** A PDF whose pages can be looked at one by one. */
export interface PdfPages {
  readonly bytes: Uint8Array;
  /** For each page a hash of what is painted on it: one that is as it was need not be shown anew. */
  readonly pages: readonly string[];
  /** A page as SVG, counted from 0; null where it paints what has no place in SVG. */
  readonly svg: (page: number) => string | null;
}

export function pagesOfPdf(bytes: Uint8Array): PdfPages {
  const document = new PdfDocument(bytes);
  const pages = readPages(document).map(({ dict }) => {
    const content = dict.get('Contents');
    const size = dict.numbers('MediaBox')?.join(' ') ?? '';
    return sha256(content instanceof PdfStream ? Buffer.concat([Buffer.from(size), content.encoded]) : size);
  });
  return {
    bytes,
    pages,
    svg: (page) => {
      try {
        return pdfToSvg(bytes, page);
      } catch (error) {
        if (error instanceof UnsupportedPainting) return null;
        throw error;
      }
    },
  };
}
