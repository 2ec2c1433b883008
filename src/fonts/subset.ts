import { nameTable, postScriptName } from './font-names.ts';
import type { FontTables } from './sfnt.ts';
import { fontFile, metricsOf, type Outlines, offsets, padded, patched, readOutlines } from './true-type.ts';

/** Bits of a composite glyph's parts (OpenType 1.9, "glyf"). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const SCALES = 0x0040;
const MATRIX = 0x0080;
const INSTRUCTIONS = 0x0100;

/**
 * Makes a TrueType font of some glyphs of another, without hints and layout tables: a symbol takes a few hundred bytes. Undefined for a
 * font without TrueType outlines.
 *
 * @param characters the glyph of each code point
 */
export function subsetFont(font: FontTables, characters: ReadonlyMap<number, number>): Buffer | undefined {
  const [head, hhea, maxp, post] = ['head', 'hhea', 'maxp', 'post'].map((tag) => font.table(tag));
  const outlines = readOutlines(font);
  const metrics = font.table('hmtx');
  const names = font.table('name');
  if (!head || !hhea || !maxp || !post || !metrics || outlines === undefined) return undefined;
  const kept = withParts([0, ...characters.values()], outlines);
  const numbers = new Map(kept.map((glyph, index) => [glyph, index]));
  const glyphs = kept.map((glyph) => renumbered(outlines(glyph), numbers));
  const tables: [string, Buffer][] = [
    ['OS/2', font.table('OS/2') ?? Buffer.alloc(0)],
    ['cmap', characterMap([...characters].map(([code, glyph]) => [code, numbers.get(glyph) ?? 0]))],
    ['glyf', Buffer.concat(glyphs)],
    // Offsets of four bytes.
    ['head', patched(head, (table) => table.writeInt16BE(1, 50))],
    ['hhea', patched(hhea, (table) => table.writeUInt16BE(kept.length, 34))],
    ['hmtx', Buffer.concat(kept.map((glyph) => metricsOf(glyph, metrics, hhea.readUInt16BE(34))))],
    ['loca', offsets(glyphs)],
    ['maxp', patched(maxp, (table) => table.writeUInt16BE(kept.length, 4))],
    ['name', nameTable((names && postScriptName(names)) ?? '')],
    // Without the glyphs' names.
    ['post', patched(post.subarray(0, 32), (table) => table.writeUInt32BE(0x00030000, 0))],
  ];
  return fontFile(tables);
}

/** Glyphs with those that they are composed of, each once. */
function withParts(wanted: readonly number[], outlines: Outlines): number[] {
  const kept = new Set(wanted);
  // What is added is visited, too.
  for (const glyph of kept) for (const { index } of partsOf(outlines(glyph))) kept.add(index);
  return [...kept];
}

const isComposite = (outline: Buffer): boolean => outline.length > 0 && outline.readInt16BE(0) < 0;

/** The parts of a composite glyph, and where each begins and ends in it. */
function partsOf(outline: Buffer): { index: number; at: number; end: number; flags: number }[] {
  const parts: ReturnType<typeof partsOf> = [];
  if (!isComposite(outline)) return parts;
  let flags = MORE;
  for (let at = 10; (flags & MORE) !== 0; at = parts.at(-1)?.end ?? outline.length) {
    flags = outline.readUInt16BE(at);
    const scale = (flags & SCALE) !== 0 ? 2 : (flags & SCALES) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0;
    const end = at + 4 + ((flags & WORDS) !== 0 ? 4 : 2) + scale;
    parts.push({ index: outline.readUInt16BE(at + 2), at, end, flags });
  }
  return parts;
}

/** An outline without hints, its parts by their new numbers, in whole words. */
function renumbered(outline: Buffer, numbers: ReadonlyMap<number, number>): Buffer {
  if (outline.length === 0) return outline;
  const parts = partsOf(outline);
  if (parts.length > 0) {
    const copy = Buffer.from(outline.subarray(0, parts.at(-1)?.end));
    for (const { index, at, flags } of parts) {
      copy.writeUInt16BE(flags & ~INSTRUCTIONS, at);
      copy.writeUInt16BE(numbers.get(index) ?? 0, at + 2);
    }
    return padded(copy);
  }
  const hints = 10 + 2 * outline.readInt16BE(0);
  const points = hints + 2 + outline.readUInt16BE(hints);
  return padded(Buffer.concat([outline.subarray(0, hints), Buffer.alloc(2), outline.subarray(points)]));
}

/** A table `cmap` with one subtable, of format 12. */
export function characterMap(characters: readonly [code: number, glyph: number][]): Buffer {
  const sorted = characters.toSorted(([one], [two]) => one - two);
  const header = [0x00000001, 0x0003000a, 12, 0x000c0000, 16 + 12 * sorted.length, 0, sorted.length];
  const words = [...header, ...sorted.flatMap(([code, glyph]) => [code, code, glyph])];
  const table = Buffer.alloc(4 * words.length);
  for (const [index, word] of words.entries()) table.writeUInt32BE(word, 4 * index);
  return table;
}
