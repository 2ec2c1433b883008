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

/** How the files of other pictures begin, which browsers do not show. */
const OTHERS: readonly (readonly [kind: string, start: RegExp])[] = [
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['HEIC', /^[\s\S]{4}ftyp(?:hei|hev|mif1|msf1)/],
  ['JPEG 2000', /^[\s\S]{4}jP {2}\r\n/],
  ['JPEG XL', /^[\s\S]{4}JXL \r\n/],
  ['Photoshop', /^8BPS/],
  ['BMP', /^BM/],
  ['PDF', /^%PDF-/],
];

/** What a file is by its first bytes, of those that a page cannot show; null for none of them. */
export function otherKind(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 16);
  return OTHERS.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}
