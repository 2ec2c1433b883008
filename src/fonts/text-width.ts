import { fallbackFor } from './fallback-fonts.ts';
import type { FontTables } from './sfnt.ts';
import { metricsOf } from './true-type.ts';

/** Of a character that no font has: the width of a wide letter, so that text is never wider than it is reckoned. */
const UNKNOWN = 1;

interface Advances {
  readonly hmtx: Buffer;
  /** How many glyphs have a width of their own. */
  readonly count: number;
  readonly unitsPerEm: number;
}

const advances = new WeakMap<FontTables, Advances | null>();
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
    width = measure(character.codePointAt(0) ?? 0, weight);
    widths.set(key, width);
  }
  return width;
}

function measure(code: number, weight: number): number {
  // It is as wide as the space that may be broken.
  const shown = code === 0xa0 ? 0x20 : code;
  const found = fallbackFor(shown, { weight, italic: false, fixedPitch: false }, false);
  const metrics = found && advancesOf(found.font.font);
  if (!found || !metrics) return UNKNOWN;
  return metricsOf(found.glyph, metrics.hmtx, metrics.count).readUInt16BE(0) / metrics.unitsPerEm;
}

function advancesOf(font: FontTables): Advances | null {
  const known = advances.get(font);
  if (known !== undefined) return known;
  const [hmtx, hhea, head] = [font.table('hmtx'), font.table('hhea'), font.table('head')];
  const read =
    hmtx && hhea && head ? { hmtx, count: hhea.readUInt16BE(34), unitsPerEm: head.readUInt16BE(18) } : null;
  advances.set(font, read);
  return read;
}
