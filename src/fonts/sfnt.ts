import { brotliDecompressSync, inflateSync } from 'node:zlib';

/** The tables of a font by tag (OpenType 1.9, "Font file"). */
export interface FontTables {
  /** A table's bytes; undefined where the font has none or a damaged one, or only in a form that WOFF 2 has made anew (`glyf`, `loca`). */
  table(tag: string): Buffer | undefined;
}

/** What the table `hmtx` is called in a font where WOFF 2.0 has left out what follows from the outlines (5.4). */
export const PACKED_WIDTHS = 'packed hmtx';

const WOFF = 0x774f4646;
const WOFF2 = 0x774f4632;

/**
 * Opens a font file: TrueType, OpenType, WOFF 1.0 or WOFF 2.0. Null for what is none of these. A table is unpacked when it is
 * asked for.
 */
export function readFont(bytes: Buffer): FontTables | null {
  const font = unlessDamaged(() => {
    const signature = bytes.readUInt32BE(0);
    if (signature === WOFF) return woff(bytes);
    if (signature === WOFF2) return woff2(bytes);
    return signature === 0x00010000 || ['OTTO', 'true'].includes(tagAt(bytes, 0)) ? plain(bytes) : null;
  });
  return font ? { table: (tag) => unlessDamaged(() => font.table(tag)) } : null;
}

/** Undefined where bytes end too early, or are no packed data. */
function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}

const tagAt = (bytes: Buffer, at: number): string => bytes.toString('latin1', at, at + 4);

function plain(bytes: Buffer): FontTables {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    const start = bytes.readUInt32BE(entry + 8);
    tables.set(tagAt(bytes, entry), bytes.subarray(start, start + bytes.readUInt32BE(entry + 12)));
  }
  return { table: (tag) => tables.get(tag) };
}

/** WOFF 1.0 (W3C, 2012), 5: each table is packed by itself, or not at all. */
function woff(bytes: Buffer): FontTables {
  const entries = new Map<string, number>();
  for (let index = 0; index < bytes.readUInt16BE(12); index++) {
    const entry = 44 + 20 * index;
    entries.set(tagAt(bytes, entry), entry);
  }
  return {
    table(tag) {
      const entry = entries.get(tag);
      if (entry === undefined) return undefined;
      const start = bytes.readUInt32BE(entry + 4);
      const packed = bytes.subarray(start, start + bytes.readUInt32BE(entry + 8));
      return packed.length < bytes.readUInt32BE(entry + 12) ? inflateSync(packed) : packed;
    },
  };
}

/** WOFF 2.0 (W3C, 2022), 4.1: the tags that a number stands for, as far as they are asked for here; 63 is followed by the tag. */
const KNOWN_TAGS: Readonly<Record<number, string>> = {
  ...{ 0: 'cmap', 1: 'head', 2: 'hhea', 3: 'hmtx', 4: 'maxp', 5: 'name', 6: 'OS/2', 7: 'post' },
  ...{ 10: 'glyf', 11: 'loca' },
};

/** WOFF 2.0, 4 and 5: all tables are packed as one. */
function woff2(bytes: Buffer): FontTables {
  let at = 48;
  let start = 0;
  const ranges = new Map<string, { readonly start: number; readonly end: number }>();
  const base128 = (): number => {
    let value = 0;
    for (let digits = 0; digits < 5; digits++) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) return value;
    }
    throw new RangeError('a number of more than five digits');
  };
  for (let index = 0; index < bytes.readUInt16BE(12); index++) {
    const flags = bytes.readUInt8(at++);
    const known = flags & 0x3f;
    const tag = known === 63 ? tagAt(bytes, at) : (KNOWN_TAGS[known] ?? `(${known})`);
    if (known === 63) at += 4;
    const version = flags >> 6;
    const length = base128();
    const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    const stored = isTransformed ? base128() : length;
    if (!isTransformed) ranges.set(tag, { start, end: start + stored });
    else if (tag === 'hmtx') ranges.set(PACKED_WIDTHS, { start, end: start + stored });
    start += stored;
  }
  const packed = bytes.subarray(at, at + bytes.readUInt32BE(20));
  let content: Buffer | undefined;
  return {
    table(tag) {
      const range = ranges.get(tag);
      content ??= brotliDecompressSync(packed);
      return range && content.subarray(range.start, range.end);
    },
  };
}
