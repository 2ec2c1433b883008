import type { Page } from 'puppeteer';

/** A picture that had more pixels than print can show. */
export interface ScaledPicture {
  readonly alternativeText: string;
  /** As it was, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A whole A4 page at 600 dpi has 35 million pixels; more is never seen in print. */
export const MOST_PIXELS = 36_000_000;
/** A whole A4 page at 300 dpi: what a larger picture is scaled to. */
const PRINTED_PIXELS = 8_700_000;

/**
 * Scales the pictures of a loaded page down that print cannot show whole: Chromium would put every pixel into the PDF.
 * Their place on the page stays the same, since their size stands in the HTML.
 */
export function scaleLargePictures(page: Page): Promise<ScaledPicture[]> {
  return page.evaluate(
    async (most, wanted) => {
      const scaled: ScaledPicture[] = [];
      for (const picture of document.images) {
        const { naturalWidth: width, naturalHeight: height } = picture;
        if (width * height <= most) continue;
        const factor = Math.sqrt(wanted / (width * height));
        const canvas = document.createElement('canvas');
        canvas.width = Math.max(1, Math.round(width * factor));
        canvas.height = Math.max(1, Math.round(height * factor));
        const context = canvas.getContext('2d');
        if (context === null) continue;
        context.imageSmoothingQuality = 'high';
        context.drawImage(picture, 0, 0, canvas.width, canvas.height);
        // A photograph stays one: without loss it would be many times larger.
        const type = picture.src.startsWith('data:image/jpeg') ? 'image/jpeg' : 'image/png';
        picture.src = canvas.toDataURL(type, 0.92);
        await picture.decode();
        scaled.push({ alternativeText: picture.alt, width, height });
      }
      return scaled;
    },
    MOST_PIXELS,
    PRINTED_PIXELS,
  );
}
