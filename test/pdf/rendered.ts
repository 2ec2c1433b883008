import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from 'puppeteer';

/** A picture, four bytes a pixel, on white. */
export interface Rendered {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Pixels a pt. */
export const PIXELS_PER_PT = 2;

/** The first page of a PDF as PDFium paints it, which shares no code with what is tested. */
export async function renderPdf(bytes: Uint8Array): Promise<Rendered> {
  const [first] = await renderPages(bytes, 1);
  if (first === undefined) throw new Error('No page');
  return first;
}

/** The first pages of a PDF, or all of them. */
export async function renderPages(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): Promise<Rendered[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const pages: Rendered[] = [];
  for (let page = 0; page < Math.min(most, document.getPageCount()); page++) {
    const { width, height, data } = await document
      .getPage(page)
      .render({ scale: PIXELS_PER_PT, render: 'bitmap', colorSpace: 'BGRA' });
    pages.push({ width, height, rgba: Uint8Array.from(data) });
  }
  document.destroy();
  library.destroy();
  return pages;
}

/** An SVG as the browser paints it, on the scale of a rendering of the PDF that it was made from. */
export async function renderSvg(
  page: Page,
  svg: string,
  pdf: Rendered,
  { width, height }: { width: number; height: number },
): Promise<Rendered> {
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  // PDFium stretches the page to whole pixels; the SVG is in CSS pixels, four for three pt.
  const stretched = { x: (pdf.width / width) * 0.75, y: (pdf.height / height) * 0.75 };
  const base64 = await page.evaluate(
    async (source, canvasWidth, canvasHeight, { x, y }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvasWidth;
      canvas.height = canvasHeight;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('No canvas');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvasWidth, canvasHeight);
      const [, mmWidth = '', mmHeight = ''] =
        /width="([\d.]+)mm" height="([\d.]+)mm"/.exec(atob(source.split(',')[1] ?? '')) ?? [];
      context.drawImage(image, 0, 0, (Number(mmWidth) / 25.4) * 96 * x, (Number(mmHeight) / 25.4) * 96 * y);
      const { data } = context.getImageData(0, 0, canvasWidth, canvasHeight);
      let text = '';
      for (let i = 0; i < data.length; i += 30_000)
        text += String.fromCharCode(...data.subarray(i, i + 30_000));
      return btoa(text);
    },
    address,
    pdf.width,
    pdf.height,
    stretched,
  );
  return { width: pdf.width, height: pdf.height, rgba: Buffer.from(base64, 'base64') };
}

/**
 * How much two pictures differ: the mean of all channels (of 255), and the share of pixels of which a channel differs by
 * more than a quarter. What is beyond the edge of the smaller one is not looked at.
 */
export function difference(a: Rendered, b: Rendered): { mean: number; far: number } {
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  let sum = 0;
  let far = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let most = 0;
      for (let channel = 0; channel < 3; channel++) {
        const one = a.rgba[(y * a.width + x) * 4 + channel] ?? 0;
        const other = b.rgba[(y * b.width + x) * 4 + channel] ?? 0;
        sum += Math.abs(one - other);
        most = Math.max(most, Math.abs(one - other));
      }
      if (most > 64) far++;
    }
  }
  return { mean: sum / (width * height * 3), far: far / (width * height) };
}
