import type { ShownPicture } from '../blocks/model.ts';

/** What word processors show. */
type RasterType = 'png' | 'jpg' | 'gif' | 'bmp';

const TYPES: Readonly<Record<string, RasterType>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
};

/** A picture that a word processor can show, from its `data:` URL or as PNG; null for another kind. */
export function rasterOf(source: string | Uint8Array | null): { type: RasterType; data: Buffer } | null {
  if (source === null) return null;
  if (typeof source !== 'string') return { type: 'png', data: Buffer.from(source) };
  const [, media = '', data = ''] = /^data:([^;,]+);base64,(.*)$/s.exec(source) ?? [];
  const type = TYPES[media];
  return type === undefined ? null : { type, data: Buffer.from(data, 'base64') };
}

/** Higher than this a picture is made smaller, so that its caption has room on the page; px. */
const MOST_HEIGHT = 820;

/** The size of a picture on the page, in its own proportions; px. */
export function sizeOf({ width, height }: ShownPicture, room: number): { width: number; height: number } {
  const scale = Math.min(1, room / width, MOST_HEIGHT / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
