import { sha256 } from '../files/hash.ts';
import { PdfDocument } from '../pdf/object/document.ts';
import { readPages } from '../pdf/object/pages.ts';
import { PdfStream } from '../pdf/object/types.ts';
import { pdfToSvg } from '../pdf-to-svg/pdf-to-svg.ts';
import { UnsupportedPainting } from '../pdf-to-svg/unsupported-painting.ts';
import type { SheetShown } from './told.ts';

/** A PDF whose pages can be looked at one by one. */
export interface PdfPages {
  readonly bytes: Uint8Array;
  /** One that is painted as it was need not be shown anew. */
  readonly pages: readonly SheetShown[];
  /** A page as SVG, counted from 0; null where it paints what has no place in SVG. */
  readonly svg: (page: number) => string | null;
}

export function pagesOfPdf(bytes: Uint8Array): PdfPages {
  const document = new PdfDocument(bytes);
  const pages = readPages(document).map(({ dict }): SheetShown => {
    const content = dict.get('Contents');
    const [left = 0, bottom = 0, right = 0, top = 0] = dict.numbers('MediaBox') ?? [];
    const [width, height] = [right - left, top - bottom];
    const size = `${width} ${height}`;
    const painted = content instanceof PdfStream ? [content.encoded] : [];
    return { hash: sha256(Buffer.concat([Buffer.from(size), ...painted])), width, height };
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
