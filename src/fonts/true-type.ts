import type { FontTables } from './sfnt.ts';

/** The outline of a glyph as the table `glyf` has it (OpenType 1.9, "glyf"); empty for one that shows nothing. */
export type Outlines = (glyph: number) => Buffer;

/** Undefined for a font without TrueType outlines. */
export function readOutlines(font: FontTables): Outlines | undefined {
  const [glyf, loca, head] = [font.table('glyf'), font.table('loca'), font.table('head')];
  if (!glyf || !loca || !head) return undefined;
  const isLong = head.readInt16BE(50) === 1;
  const offset = (index: number) =>
    isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index);
  return (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1));
}

/** In whole words. */
export const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** The advance width and left side bearing of a glyph; the last ones share their width. */
export function metricsOf(glyph: number, hmtx: Buffer, count: number): Buffer {
  const metrics = Buffer.alloc(4);
  hmtx.copy(metrics, 0, 4 * Math.min(glyph, count - 1), 4 * Math.min(glyph, count - 1) + 4);
  if (glyph >= count)
    hmtx.copy(metrics, 2, 4 * count + 2 * (glyph - count), 4 * count + 2 * (glyph - count) + 2);
  return metrics;
}

/** The table `loca`, with offsets of four bytes. */
export function offsets(glyphs: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let end = 0;
  for (const [index, { length }] of glyphs.entries()) {
    end += length;
    loca.writeUInt32BE(end, 4 * (index + 1));
  }
  return loca;
}

export function patched(table: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(table);
  change(copy);
  return copy;
}

/** A font file of its tables, which are to be in the order of their tags (OpenType 1.9, "Font file"). */
export function fontFile(tables: readonly (readonly [tag: string, content: Buffer])[]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  const parts = tables.map(([tag, content]) =>
    padded(tag === 'head' ? patched(content, (head) => head.writeUInt32BE(0, ADJUSTMENT)) : content),
  );
  let at = directory.length;
  let head = 0;
  for (const [index, [tag, content]] of tables.entries()) {
    const entry = 12 + 16 * index;
    const part = parts[index] ?? content;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(part), entry + 4);
    directory.writeUInt32BE(at, entry + 8);
    directory.writeUInt32BE(content.length, entry + 12);
    if (tag === 'head') head = at;
    at += part.length;
  }
  const file = Buffer.concat([directory, ...parts]);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, head + ADJUSTMENT);
  return file;
}

/** In the table `head`: what makes the check sum of the whole file the same for all fonts. */
const ADJUSTMENT = 8;

function checksum(words: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 3 < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
