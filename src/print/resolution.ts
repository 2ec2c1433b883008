import type { Page } from 'puppeteer';
import { measurePictures } from './in-page/measure-pictures.ts';

/** A raster picture as it comes out on paper. */
export interface PictureResolution {
  /** `background` is a background-image of CSS. */
  readonly kind: 'image' | 'background';
  /** Of the `<img>`; for a background the element it belongs to, such as `div.hero`. */
  readonly name: string;
  /** The picture's own size, px. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** The size of the whole picture on paper, also of what is cut off by its box, mm. */
  readonly paper: { readonly width: number; readonly height: number };
  /** Pixels of the picture for each inch of paper, on the axis that has fewer. Print shops ask for 300. */
  readonly dpi: number;
}

/**
 * The resolution of all raster pictures of a loaded page that are seen in print: `<img>` and background-image, each use by
 * itself. Drawings (SVG) have none. A CSS pixel is 1/96 inch on paper (CSS Values 4, 6.2), and the size is that of the
 * layout for print in the tab's width: what has its size in mm is exact. Backgrounds of pseudo-elements are not seen.
 */
export async function pictureResolutions(page: Page): Promise<PictureResolution[]> {
  await page.emulateMediaType('print');
  const found = await page.evaluate(measurePictures);
  return found.map(({ kind, name, own, shown }) => ({
    kind,
    name,
    pixels: own,
    paper: { width: millimetres(shown.width), height: millimetres(shown.height) },
    dpi: Math.round(96 * Math.min(own.width / shown.width, own.height / shown.height)),
  }));
}

const millimetres = (cssPixels: number): number => Math.round((cssPixels / 96) * 25.4 * 100) / 100;
