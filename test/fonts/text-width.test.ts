import opentype from 'opentype.js';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/fonts/text-width.ts';
import { fontFile } from './fonts.ts';

/** As another program measures it. */
function measured(text: string, weight: 400 | 600): number {
  const file = fontFile(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`);
  const font = opentype.parse(new Uint8Array(file).buffer);
  return font.getAdvanceWidth(text, 1, { kerning: false, features: {} });
}

describe('how wide a text is', () => {
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
