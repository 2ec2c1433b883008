import { imageSize } from 'image-size';
import { decodedUrl } from '../../markdown/url.ts';

/** The kinds of pictures that a page can show, by their media types (IANA registry), with the ending of their files. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
};

/** The ending of a picture's file; null where the server calls it no picture, or its bytes are none of that kind. */
export function pictureEnding(bytes: Buffer, type: string): string | null {
  const ending = ENDINGS[type];
  if (ending === undefined) return null;
  if (ending === 'svg') return /<svg[\s>]/.test(bytes.toString('utf8')) ? ending : null;
  try {
    return imageSize(bytes).type === ending ? ending : null;
  } catch {
    return null;
  }
}

/** A name for a picture's file that is like its address's, and free. */
export function pictureName(url: string, ending: string, isFree: (name: string) => boolean): string {
  const { hostname, pathname } = new URL(url, 'https://x');
  const last =
    pathname
      .split('/')
      .at(-1)
      ?.replace(/\.\w{2,4}$/, '') ?? '';
  const stem = decodedUrl(last)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const base = stem || hostname.replace(/[^a-z0-9]+/gi, '-');
  let name = `${base}.${ending}`;
  for (let number = 2; !isFree(name); number++) name = `${base}-${number}.${ending}`;
  return name;
}
