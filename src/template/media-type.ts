const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['webp', 'image/webp'],
  ['woff', 'font/woff'],
  ['woff2', 'font/woff2'],
  ['ttf', 'font/ttf'],
  ['otf', 'font/otf'],
]);

/** A file's content as the address of itself (RFC 2397). */
export const dataUrl = (mediaType: string, content: Buffer): string =>
  `data:${mediaType};base64,${content.toString('base64')}`;

/** The media type that a file name's ending stands for (IANA registry), for `data:` URLs. */
export function mediaTypeOf(file: string): string {
  return MEDIA_TYPES.get(file.slice(file.lastIndexOf('.') + 1).toLowerCase()) ?? 'application/octet-stream';
}
