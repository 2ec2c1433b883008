import { crc32, inflateSync } from 'node:zlib';
import { type PictureState, stateOfJpeg } from './jpeg/jpeg.ts';

/**
 * Whether all of a picture is there, as far as that is known without showing it: a browser shows a part of one that was cut short, or
 * nothing, and says no word.
 */
export function stateOf(bytes: Buffer, type: string): PictureState {
  if (type === 'image/jpeg') return stateOfJpeg(bytes);
  return isWhole(bytes, type) ? 'whole' : 'damaged';
}

function isWhole(bytes: Buffer, type: string): boolean {
  if (type === 'image/png') return isWholePng(bytes);
  if (type === 'image/gif') return bytes.includes(0x3b, bytes.length - 16);
  if (type === 'image/webp') return bytes.length >= bytes.readUInt32LE(4) + 8;
  if (type === 'image/avif') return isWholeAvif(bytes);
  return true;
}

/** Its chunks (PNG 3, 5.3) up to the last, the sum of each, and the pixels in them. */
function isWholePng(bytes: Buffer): boolean {
  const pixels: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return false;
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (kind === 'IDAT') pixels.push(bytes.subarray(at + 8, end));
    if (kind === 'IEND') return unpacks(Buffer.concat(pixels), bytes);
    at = end + 4;
  }
  return false;
}

/** Larger ones are not unpacked to be looked at, in bytes. */
const MOST_UNPACKED = 256 * 1024 ** 2;
/** Samples of a pixel by the type of colour (PNG 3, 11.2.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Whether the packed lines are right, and as many as the head (IHDR) says. Of interlaced ones their number is not known. */
function unpacks(packed: Buffer, png: Buffer): boolean {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth = 0, colour = 0] = png.subarray(24, 26);
  const line = 1 + Math.ceil((width * depth * (SAMPLES[colour] ?? 0)) / 8);
  if (line * height > MOST_UNPACKED) return true;
  try {
    const { length } = inflateSync(packed, { maxOutputLength: MOST_UNPACKED });
    return png[28] === 1 || length >= line * height;
  } catch {
    return false;
  }
}

/** Boxes one after the other up to the end of the file, and those that a picture needs (ISO 14496-12, 4.2; AVIF 1.1). */
function isWholeAvif(bytes: Buffer): boolean {
  const kinds = new Set<string>();
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) return false;
    const size = bytes.readUInt32BE(at);
    kinds.add(bytes.toString('latin1', at + 4, at + 8));
    // 0: up to the end of the file; 1: its size stands in the next 8 bytes.
    if (size === 0) break;
    const length = size === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    if (length < 8 || at + length > bytes.length) return false;
    at += length;
  }
  return kinds.has('meta') && kinds.has('mdat');
}
