import { brotliCompressSync } from 'node:zlib';
import opentype from 'opentype.js';
import { describe, expect, test } from 'vitest';
import { readFont } from '../../src/fonts/sfnt.ts';
import { advancesOf, textWidth } from '../../src/fonts/text-width.ts';
import { fontFile, PLEX_WOFF } from './fonts.ts';

/** As another program measures it. */
function measured(text: string, weight: 400 | 600): number {
  const file = fontFile(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`);
  const font = opentype.parse(new Uint8Array(file).buffer);
  return font.getAdvanceWidth(text, 1, { kerning: false, features: {} });
}

/** A font of WOFF 2.0 with some of another's tables, in which the table of widths is packed (5.4): what follows from the outlines is left out. */
function packed(file: Buffer): Buffer {
  const font = readFont(file);
  const [hhea, hmtx] = [font?.table('hhea'), font?.table('hmtx')];
  if (!font || !hhea || !hmtx) throw new Error('no font');
  const count = hhea.readUInt16BE(34);
  const widths = Array.from({ length: count }, (_, glyph) => hmtx.subarray(4 * glyph, 4 * glyph + 2));
  const tables = [
    { flags: 1, content: font.table('head') ?? hhea },
    { flags: 2, content: hhea },
    { flags: 3 | (1 << 6), content: Buffer.concat([Buffer.from([3]), ...widths]), length: hmtx.length },
  ];
  const base128 = (value: number): number[] =>
    value < 128 ? [value] : [...base128(value >> 7).map((digit) => digit | 0x80), value & 0x7f];
  const directory = tables.flatMap(({ flags, content, length }) => [
    flags,
    ...base128(length ?? content.length),
    ...(length === undefined ? [] : base128(content.length)),
  ]);
  const data = brotliCompressSync(Buffer.concat(tables.map(({ content }) => content)));
  const header = Buffer.alloc(48);
  header.write('wOF2', 0, 'latin1');
  header.writeUInt16BE(tables.length, 12);
  header.writeUInt32BE(data.length, 20);
  return Buffer.concat([header, Buffer.from(directory), data]);
}

describe('how wide a text is', () => {
  test('is known of a font whose widths are packed', () => {
    const file = fontFile(PLEX_WOFF);
    const [plain, tight] = [readFont(file), readFont(packed(file))];
    const [one, other] = [plain && advancesOf(plain), tight && advancesOf(tight)];
    expect(tight?.table('hmtx')).toBeUndefined();
    const glyphs = Array.from({ length: 200 }, (_, glyph) => glyph);
    expect(glyphs.map((glyph) => other?.(glyph))).toEqual(glyphs.map((glyph) => one?.(glyph)));
    expect(new Set(glyphs.map((glyph) => one?.(glyph))).size).toBeGreaterThan(20);
  });

  test.each([
    ['Antal opkald pr. 1.000 indbyggere', 400],
    ['Sjælland, Ærø og Ålborg – 12,5 %', 400],
    ['Nordkysten og oplandet', 600],
    ['iiiiii', 400],
    ['WWWWWW', 600],
  ] as const)('%s (%i)', (text, weight) => {
    expect(textWidth(text, weight)).toBeCloseTo(measured(text, weight), 3);
  });

  test('is that of a space, where it may not be broken', () => {
    expect(textWidth('12\u00a0%', 400)).toBe(textWidth('12 %', 400));
  });

  test('is known of what stands in for the font, and of what no font has', () => {
    expect(textWidth('⇒', 400)).toBeGreaterThan(0.3);
    expect(textWidth('ű', 400)).toBeGreaterThan(0.3);
    expect(textWidth('中文', 400)).toBe(2);
    expect(textWidth('', 400)).toBe(0);
  });
});
