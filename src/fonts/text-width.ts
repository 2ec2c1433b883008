import { fallbackFor } from './fallback-fonts.ts';
import { type FontTables, PACKED_WIDTHS } from './sfnt.ts';
import { metricsOf } from './true-type.ts';

/** Of a character that no font has: the width of a wide letter, so that text is never wider than it is reckoned. */
const UNKNOWN = 1;

/** How wide a glyph is, in em. */
export type Advances = (glyph: number) => number;

const widths = new Map<string, number>();

/**
 * How wide a text is in IBM Plex Sans and the fonts that stand in for it, in em. Kerning is left out: it mostly makes a text narrower.
 *
 * @param weight 1 to 1000
 */
export function textWidth(text: string, weight: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, weight);
  return width;
}

function characterWidth(character: string, weight: number): number {
  const key = `${weight} ${character}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = measure(shownAs(character.codePointAt(0) ?? 0), weight);
    widths.set(key, width);
  }
  return width;
}

/** A space that may not be broken is as wide as any. */
export const shownAs = (code: number): number => (code === 0xa0 ? 0x20 : code);

function measure(code: number, weight: number): number {
  const found = fallbackFor(code, { weight, italic: false, fixedPitch: false }, false);
  return (found && advancesOf(found.font.font)?.(found.glyph)) ?? UNKNOWN;
}

const known = new WeakMap<FontTables, { readonly advances: Advances | null }>();

/** How wide the glyphs of a font are (OpenType 1.9, "hmtx"); null where it does not say. */
export function advancesOf(font: FontTables): Advances | null {
  let found = known.get(font);
  if (found === undefined) {
    found = { advances: readAdvances(font) };
    known.set(font, found);
  }
  return found.advances;
}

function readAdvances(font: FontTables): Advances | null {
  const [hhea, head, hmtx] = [font.table('hhea'), font.table('head'), font.table('hmtx')];
  if (hhea === undefined || head === undefined) return null;
  const [count, unitsPerEm] = [hhea.readUInt16BE(34), head.readUInt16BE(18)];
  if (hmtx !== undefined) return (glyph) => metricsOf(glyph, hmtx, count).readUInt16BE(0) / unitsPerEm;
  // After a byte that says what is left out, the widths stand one after the other (WOFF 2.0, 5.4).
  const packed = font.table(PACKED_WIDTHS);
  if (packed === undefined || packed.length < 1 + 2 * count) return null;
  return (glyph) => packed.readUInt16BE(1 + 2 * Math.min(glyph, count - 1)) / unitsPerEm;
}
