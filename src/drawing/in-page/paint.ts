import { PALETTE } from '../../chart/palette.ts';

const roles = Object.entries(PALETTE).map(([role, hex]) => ({
  role,
  hex,
  rgb: [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
}));

/** The nearest of the palette's colours, seen on white paper; `none` for what cannot be seen. */
export function paint(colour: string): string {
  if (!/^rgba?\(/.test(colour)) return /^(?:none|context-)/.test(colour) ? colour : 'none';
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha === 0) return 'none';
  const seen = [red, green, blue].map((channel) => channel * alpha + 255 * (1 - alpha));
  const far = (rgb: readonly number[]) =>
    seen.reduce((sum, channel, at) => sum + (channel - (rgb[at] ?? 0)) ** 2, 0);
  const [best] = roles.toSorted((a, b) => far(a.rgb) - far(b.rgb));
  return best === undefined ? colour : `var(--figure-${best.role}, ${best.hex})`;
}
