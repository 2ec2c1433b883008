import { type Matrix, multiply } from '../pdf/content/matrix.ts';
import type { PdfStream } from '../pdf/object/types.ts';
import type { Canvas } from './canvas.ts';
import { imageAlpha, imageData } from './image.ts';
import { element, matrixText } from './markup.ts';
import { mask } from './mask.ts';
import { type Area, Path } from './path.ts';

/**
 * An image XObject, which fills the unit square of its coordinates (ISO 32000-1, 8.9.4) from the top down.
 * @param ink where set, the picture's opaque part in this one colour
 */
export function picture(
  canvas: Canvas,
  image: PdfStream,
  ctm: Matrix,
  opacity: string | null,
  ink: string | null,
  area: Area,
): string {
  const { address, alpha } =
    ink === null
      ? imageData(canvas.document, image)
      : { address: null, alpha: imageAlpha(canvas.document, image) };
  const square = new Path();
  square.rectangle(0, 0, 1, 1);
  const painted =
    address === null
      ? element('path', { d: square.data(ctm), fill: ink, 'fill-opacity': opacity })
      : placed(address, ctm, opacity);
  if (alpha === null) return painted;
  const id = mask(canvas.definitions, area, placed(alpha, ctm, null));
  return element('g', { mask: `url(#${id})` }, painted);
}

function placed(address: string, ctm: Matrix, opacity: string | null): string {
  const [a, b, c, d, e, f] = multiply([1, 0, 0, -1, 0, 1], ctm);
  const upright = Math.abs(b) < 1e-6 && Math.abs(c) < 1e-6 && a > 0 && d > 0;
  const place = upright
    ? { x: e, y: f, width: a, height: d }
    : { width: 1, height: 1, transform: matrixText([a, b, c, d, e, f]) };
  return element('image', { ...place, preserveAspectRatio: 'none', opacity, 'xlink:href': address });
}
