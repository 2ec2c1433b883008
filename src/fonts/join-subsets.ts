import { sha256 } from '../files/hash.ts';
import { type FontTables, readFont } from './sfnt.ts';
import { fontFile, metricsOf, type Outlines, offsets, padded, patched, readOutlines } from './true-type.ts';

/** Of these all have the same; the greatest of their numbers holds for all. */
const SAME = ['OS/2', 'cvt ', 'fpgm', 'gasp', 'name', 'post', 'prep'];

interface Subset {
  readonly font: FontTables;
  readonly outlines: Outlines;
  readonly head: Buffer;
  readonly hhea: Buffer;
  readonly maxp: Buffer;
  readonly hmtx: Buffer;
  readonly glyphs: number;
}

/**
 * One font of subsets of the same TrueType font (`programOf`), in which glyphs have kept their numbers. It has no `cmap`: a PDF asks for glyphs by their
 * numbers (ISO 32000-1, 9.7.4.2). Null where they are no such subsets.
 */
export function joinSubsets(files: readonly Buffer[]): Buffer | null {
  const subsets = files.map(readSubset);
  const [first] = subsets;
  if (!first) return null;
  const whole = subsets.filter((subset) => subset !== null);
  if (whole.length < subsets.length) return null;
  const count = Math.max(...whole.map(({ glyphs }) => glyphs));
  const outlines: Buffer[] = [];
  const metrics: Buffer[] = [];
  for (let glyph = 0; glyph < count; glyph++) {
    const having = whole.filter(({ glyphs }) => glyph < glyphs);
    const shown = having.filter((subset) => subset.outlines(glyph).length > 0);
    const outline = shown[0]?.outlines(glyph) ?? Buffer.alloc(0);
    if (!shown.every((subset) => subset.outlines(glyph).equals(outline))) return null;
    outlines.push(padded(outline));
    const known = (shown.length > 0 ? shown : having).map((subset) => metricsIn(subset, glyph));
    metrics.push(known.find((one) => one.some((byte) => byte !== 0)) ?? Buffer.alloc(4));
  }
  const most = whole.reduce((most, subset) => (subset.glyphs > most.glyphs ? subset : most));
  const tables: [string, Buffer][] = [
    ...SAME.flatMap((tag): [string, Buffer][] => {
      const table = most.font.table(tag);
      return table ? [[tag, table]] : [];
    }),
    ['glyf', Buffer.concat(outlines)],
    ['head', patched(most.head, (table) => table.writeInt16BE(1, 50))],
    ['hhea', patched(most.hhea, (table) => table.writeUInt16BE(count, 34))],
    ['hmtx', Buffer.concat(metrics)],
    ['loca', offsets(outlines)],
    ['maxp', limits(whole, count)],
  ];
  return fontFile(tables.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function readSubset(file: Buffer): Subset | null {
  const font = readFont(file);
  const outlines = font && readOutlines(font);
  const [head, hhea, maxp, hmtx] = ['head', 'hhea', 'maxp', 'hmtx'].map((tag) => font?.table(tag));
  if (!font || !outlines || !head || !hhea || !maxp || !hmtx) return null;
  return { font, outlines, head, hhea, maxp, hmtx, glyphs: maxp.readUInt16BE(4) };
}

/**
 * What subsets of one font have in common, whatever glyphs they have: the units of the em, and the hints of all. A font of some characters of
 * another family may be called the same.
 */
export function programOf(file: Buffer): string {
  const font = readFont(file);
  const tables = ['cvt ', 'fpgm', 'prep'].map((tag) => sha256(font?.table(tag) ?? ''));
  return [font?.table('head')?.readUInt16BE(18), ...tables].join();
}

/** A font may have fewer metrics than glyphs, and a subset none for those behind its last. */
function metricsIn({ hmtx, hhea }: Subset, glyph: number): Buffer {
  const count = hhea.readUInt16BE(34);
  return hmtx.length >= 4 * Math.min(glyph + 1, count) ? metricsOf(glyph, hmtx, count) : Buffer.alloc(4);
}

/** The table `maxp`: how much a reader has to have room for. */
function limits(subsets: readonly Subset[], count: number): Buffer {
  const [first, ...others] = subsets.map(({ maxp }) => maxp);
  const limits = Buffer.from(first ?? Buffer.alloc(32));
  for (const maxp of others)
    for (let at = 6; at + 1 < Math.min(limits.length, maxp.length); at += 2)
      limits.writeUInt16BE(Math.max(limits.readUInt16BE(at), maxp.readUInt16BE(at)), at);
  limits.writeUInt16BE(count, 4);
  return limits;
}
