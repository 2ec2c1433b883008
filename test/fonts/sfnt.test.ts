import { describe, expect, test } from 'vitest';
import { readCharacterMap } from '../../src/fonts/character-map.ts';
import { postScriptName } from '../../src/fonts/font-names.ts';
import { readFont } from '../../src/fonts/sfnt.ts';
import { subsetFont } from '../../src/fonts/subset.ts';
import { DEJAVU, fontFile, PLEX_WOFF, PLEX_WOFF2, SYMBOLS_2 } from './fonts.ts';

function table(bytes: Buffer, tag: string): Buffer {
  const found = readFont(bytes)?.table(tag);
  if (found === undefined) throw new Error(`no table ${tag}`);
  return found;
}

const charactersOf = (bytes: Buffer) => [...readCharacterMap(table(bytes, 'cmap')).keys()];

/** A font of some characters of another. */
function subset(file: string, text: string): Buffer {
  const font = readFont(fontFile(file));
  const glyphs = readCharacterMap(table(fontFile(file), 'cmap'));
  const wanted = [...text].map((character): [number, number] => {
    const code = character.codePointAt(0) ?? 0;
    return [code, glyphs.get(code) ?? 0];
  });
  const bytes = font && subsetFont(font, new Map(wanted));
  if (!bytes) throw new Error('no subset');
  return bytes;
}

describe('a font file', () => {
  test('says the same in WOFF and WOFF 2', () => {
    const [old, packed] = [fontFile(PLEX_WOFF), fontFile(PLEX_WOFF2)];
    expect(charactersOf(packed).length).toBeGreaterThan(200);
    expect(charactersOf(packed)).toEqual(charactersOf(old));
    expect(postScriptName(table(packed, 'name'))).toBe('IBMPlexSans-Regular');
    expect(postScriptName(table(old, 'name'))).toBe('IBMPlexSans-Regular');
  });

  test('says which characters it has, also those beyond the first plane', () => {
    const codes = new Set(charactersOf(fontFile(SYMBOLS_2)));
    expect([0x2717, 0x2610, 0x1f512].filter((code) => !codes.has(code))).toEqual([]);
    expect([0x41b, 0x2460, 0x1f600].filter((code) => codes.has(code))).toEqual([]);
  });

  test.each([
    ['is none', Buffer.from('no font at all')],
    ['is empty', Buffer.alloc(0)],
    ['ends too early', fontFile(PLEX_WOFF2).subarray(0, 60)],
  ])('that %s is not read', (_name, bytes) => {
    expect(readFont(bytes)).toBeNull();
  });

  test.each([PLEX_WOFF, PLEX_WOFF2])('that was cut short has no table that is not there: %s', (file) => {
    const whole = fontFile(file);
    const font = readFont(whole.subarray(0, 0.6 * whole.length));
    expect(font?.table('post')).toBeUndefined();
  });
});

describe('a subset', () => {
  test('has the characters that were asked for, is small, and keeps the name', () => {
    const bytes = subset(SYMBOLS_2, '✗☐⌘');
    expect(charactersOf(bytes)).toEqual([0x2318, 0x2610, 0x2717]);
    expect(bytes.length).toBeLessThan(2000);
    expect(postScriptName(table(bytes, 'name'))).toBe('NotoSansSymbols2-Regular');
  });

  test('has the parts that a glyph is composed of', () => {
    const bytes = subset(DEJAVU, '⅓');
    const count = table(bytes, 'maxp').readUInt16BE(4);
    // .notdef, the fraction, and at least two parts of it.
    expect(count).toBeGreaterThanOrEqual(4);
    expect(table(bytes, 'loca').length).toBe(4 * (count + 1));
    expect(table(bytes, 'hmtx').length).toBe(4 * count);
    // The fraction is the first that was asked for: its first part comes after it.
    const outline = table(bytes, 'glyf').subarray(table(bytes, 'loca').readUInt32BE(4));
    expect(outline.readInt16BE(0)).toBe(-1);
    expect(outline.readUInt16BE(12)).toBe(2);
    expect(table(bytes, 'loca').readUInt32BE(4 * count)).toBe(table(bytes, 'glyf').length);
  });

  test('keeps the width of a glyph', () => {
    const whole = fontFile(SYMBOLS_2);
    const glyph = readCharacterMap(table(whole, 'cmap')).get(0x2717) ?? 0;
    const width = table(whole, 'hmtx').readUInt16BE(4 * glyph);
    const part = subset(SYMBOLS_2, '✗');
    const index = readCharacterMap(table(part, 'cmap')).get(0x2717) ?? 0;
    expect(index).toBe(1);
    expect(table(part, 'hmtx').readUInt16BE(4 * index)).toBe(width);
  });
});
