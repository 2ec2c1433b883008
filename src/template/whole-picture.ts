import { crc32 } from 'node:zlib';

const PNG = '89504e470d0a1a0a';

/** The media type that a picture's first bytes say, whatever its file is called (WHATWG MIME Sniffing, 6.1); null for none of them. */
export function typeByContent(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 512);
  if (bytes.toString('hex', 0, 8) === PNG) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'image/webp';
  if (/^[\s\S]{4}ftypavi[fs]/.test(start)) return 'image/avif';
  if (
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[\s\S]*?\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<svg[\s>]/.test(
      start,
    )
  )
    return 'image/svg+xml';
  return null;
}

/** Whether all of a picture is there: a browser shows a part of one that was cut short, or nothing, and says no word. */
export function isWhole(bytes: Buffer, type: string): boolean {
  if (type === 'image/png') return isWholePng(bytes);
  // The last marker; some programs write something after it.
  if (type === 'image/jpeg') return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.length / 2;
  if (type === 'image/gif') return bytes.includes(0x3b, bytes.length - 16);
  if (type === 'image/webp') return bytes.length >= bytes.readUInt32LE(4) + 8;
  return true;
}

/** Its chunks (PNG 3, 5.3) up to the last, and the sum of each. */
function isWholePng(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}
