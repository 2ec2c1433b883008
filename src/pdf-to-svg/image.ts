import type { PdfDocument } from '../pdf/object/document.ts';
import { PdfArray, PdfName, PdfStream } from '../pdf/object/types.ts';
import { colourSpace } from './colour.ts';
import { encodePng } from './png.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

/** A picture as a data: address; where its transparency stands beside it, that too (gray: white is opaque). */
export interface ImageData {
  readonly address: string;
  readonly alpha: string | null;
}

/**
 * An image XObject (ISO 32000-1, 8.9.5) as Chromium writes it: a JPEG as it was, or samples of 8 bits in gray or RGB with
 * a soft mask of the same size.
 */
export function imageData(document: PdfDocument, image: PdfStream): ImageData {
  const { dict } = image;
  if (dict.get('ImageMask') === true || dict.has('Mask')) throw new UnsupportedPainting('a stencil picture');
  if (dict.has('Decode')) throw new UnsupportedPainting('a picture with a decode array');
  const space = colourSpace(dict.get('ColorSpace'));
  const mask = dict.get('SMask');
  const softMask = mask instanceof PdfStream ? mask : null;
  if (filterOf(image) === 'DCTDecode') {
    const alpha = softMask && pngAddress(document, softMask, 1);
    return { address: address('jpeg', image.encoded), alpha };
  }
  const channels = space === 'gray' ? 1 : 3;
  if (!softMask) return { address: pngAddress(document, image, channels), alpha: null };
  const { width, height } = sizeOf(image);
  const maskSize = sizeOf(softMask);
  if (maskSize.width !== width || maskSize.height !== height || filterOf(softMask) === 'DCTDecode') {
    return { address: pngAddress(document, image, channels), alpha: imageData(document, softMask).address };
  }
  const merged = withAlpha(samples(document, image, channels), samples(document, softMask, 1), channels);
  return {
    address: address('png', encodePng(width, height, channels === 1 ? 2 : 4, merged)),
    alpha: null,
  };
}

/** What of a picture is opaque, in white; null where all of it is. */
export function imageAlpha(document: PdfDocument, image: PdfStream): string | null {
  const mask = image.dict.get('SMask');
  return mask instanceof PdfStream ? imageData(document, mask).address : null;
}

function withAlpha(colours: Buffer, alpha: Buffer, channels: number): Buffer {
  const merged = Buffer.alloc(alpha.length * (channels + 1));
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    const to = pixel * (channels + 1);
    colours.copy(merged, to, pixel * channels, (pixel + 1) * channels);
    merged[to + channels] = alpha[pixel] ?? 0;
  }
  return merged;
}

function pngAddress(document: PdfDocument, image: PdfStream, channels: 1 | 3): string {
  const { width, height } = sizeOf(image);
  return address('png', encodePng(width, height, channels, samples(document, image, channels)));
}

function samples(document: PdfDocument, image: PdfStream, channels: number): Buffer {
  const bits = image.dict.number('BitsPerComponent');
  if (bits !== 8) throw new UnsupportedPainting(`a picture of ${bits ?? 'unknown'} bits a channel`);
  const { width, height } = sizeOf(image);
  const decoded = document.decode(image);
  if (decoded.length < width * height * channels)
    throw new UnsupportedPainting('a picture that is cut short');
  return decoded;
}

function sizeOf({ dict }: PdfStream): { width: number; height: number } {
  return { width: dict.number('Width') ?? 0, height: dict.number('Height') ?? 0 };
}

function filterOf({ dict }: PdfStream): string | undefined {
  const filter = dict.get('Filter');
  const only = filter instanceof PdfArray && filter.length === 1 ? filter.at(0) : filter;
  return only instanceof PdfName ? only.value : undefined;
}

const address = (type: 'png' | 'jpeg', bytes: Uint8Array): string =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
