import { describe, expect, test } from 'vitest';
import { srgbProfile } from '../../src/pdf/finish/srgb-profile.ts';

const profile = srgbProfile();

function tag(name: string): Buffer {
  for (let i = 0; i < profile.readUInt32BE(128); i++) {
    const entry = 132 + i * 12;
    if (profile.toString('latin1', entry, entry + 4) !== name) continue;
    const offset = profile.readUInt32BE(entry + 4);
    return profile.subarray(offset, offset + profile.readUInt32BE(entry + 8));
  }
  throw new Error(`no ${name}`);
}

const numbers = (name: string): number[] => {
  const bytes = tag(name);
  return Array.from({ length: (bytes.length - 8) / 4 }, (_, i) => bytes.readInt32BE(8 + i * 4) / 65536);
};

describe('the sRGB profile', () => {
  test('is a version 2 display profile from RGB to XYZ', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    expect(profile[8]).toBe(2);
    expect(profile.length).toBeLessThan(3000);
  });

  // The columns that ICC publishes for sRGB adapted to D50.
  test.each([
    ['rXYZ', [0.4361, 0.2225, 0.0139]],
    ['gXYZ', [0.3851, 0.7169, 0.0971]],
    ['bXYZ', [0.1431, 0.0606, 0.7141]],
  ])('%s', (name, expected) => {
    numbers(name).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] ?? 0, 3);
    });
  });

  test('full red, green and blue together are the white point', () => {
    const [white, red, green, blue] = ['wtpt', 'rXYZ', 'gXYZ', 'bXYZ'].map(numbers);
    white?.forEach((value, i) => {
      expect((red?.[i] ?? 0) + (green?.[i] ?? 0) + (blue?.[i] ?? 0)).toBeCloseTo(value, 3);
    });
  });

  test('the curve is that of IEC 61966-2-1', () => {
    const curve = tag('gTRC');
    const points = curve.readUInt32BE(8);
    const light = (coded: number) => curve.readUInt16BE(12 + Math.round(coded * (points - 1)) * 2) / 65535;
    expect(light(0)).toBe(0);
    expect(light(1)).toBe(1);
    expect(light(0.5)).toBeCloseTo(0.214, 2);
    expect(light(0.04)).toBeCloseTo(0.04 / 12.92, 3);
  });
});
