import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/fonts/text-width.ts';
import { PLEX, typefaceOf } from '../../src/fonts/typeface.ts';
import { DEJAVU, face, MONO_WOFF2, PLEX_WOFF2 } from './fonts.ts';

const TEXT = 'Antal opkald: 1.234';
const BOLD = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2';
const ITALIC = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-italic.woff2';
const plex = face('font-family: "IBM Plex Sans"', PLEX_WOFF2);
const dejavu = face('font-family: DejaVu', DEJAVU);

describe('the typeface of drawings', () => {
  test('is IBM Plex Sans where the page has it, whatever else it has', () => {
    expect(typefaceOf(dejavu + plex).width(TEXT, 400)).toBeCloseTo(textWidth(TEXT, 400), 6);
    expect(typefaceOf('').width(TEXT, 400)).toBe(PLEX.width(TEXT, 400));
  });

  test('is the font of the page where it has its own', () => {
    const own = typefaceOf(dejavu);
    expect(own.width(TEXT, 400)).toBeGreaterThan(1.1 * textWidth(TEXT, 400));
    expect(typefaceOf(face('font-family: Mono', MONO_WOFF2)).width('iiii', 400)).toBeCloseTo(4 * 0.6, 6);
    expect(own.key).not.toBe(typefaceOf(plex).key);
  });

  test('is in the weight that is nearest, and upright', () => {
    const all = typefaceOf(
      face('font-family: Own; font-style: italic', ITALIC) +
        face('font-family: Own; font-weight: 600', BOLD) +
        face('font-family: Own; font-weight: normal', PLEX_WOFF2),
    );
    for (const weight of [400, 600]) expect(all.width(TEXT, weight)).toBeCloseTo(textWidth(TEXT, weight), 6);
  });

  test('has what it lacks from the fallback fonts, as the page has', () => {
    const ranged = typefaceOf(face('font-family: DejaVu; unicode-range: U+41-7A', DEJAVU));
    expect(ranged.width('1', 400)).toBe(textWidth('1', 400));
    expect(ranged.width('a', 400)).not.toBe(textWidth('a', 400));
    expect(typefaceOf(dejavu).width('🦊', 400)).toBe(textWidth('🦊', 400));
  });

  test('is that of kl-docs where the fonts of a page cannot be read', () => {
    const broken = '@font-face { font-family: Own; src: url("data:font/woff2;base64,AAAA") }';
    expect(typefaceOf(broken)).toBe(PLEX);
  });
});
