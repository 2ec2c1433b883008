import { expect, test } from 'vitest';
import { colourRule, fieldColour } from '../../src/template/colours.ts';

/** WCAG 2.2, contrast ratio. Written apart from what the program itself counts with. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const parts = [hex.slice(1, 3), hex.slice(3, 5), hex.slice(5, 7)].map((part) => {
      const share = Number.parseInt(part, 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const [red = 0, green = 0, blue = 0] = parts;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of a rule, by name: in the light and in the dark theme. */
function coloursOf(rule: string): Map<string, { readonly light: string; readonly dark: string }> {
  const found = rule.matchAll(/--([\w-]+):(?:light-dark\((#\w{6}),(#\w{6})\)|(#\w{6}))/g);
  return new Map(
    [...found].map(([, name = '', light, dark, both = '']) => [
      name,
      { light: light ?? both, dark: dark ?? both },
    ]),
  );
}

test.each(['#8a1538', '#ffff00', '#ffffff', '#000000', '#00a651', '#7fc8ff', '#ff6600', '#808080'])(
  'text has its contrast in shades of %s',
  (hex) => {
    const colours = coloursOf(colourRule(hex));
    const of = (name: string) => colours.get(name) ?? { light: '', dark: '' };
    expect(colours.size).toBe(11);
    const field = of('field').light;
    expect(fieldColour(hex)).toBe(field);
    expect(contrast('#ffffff', field)).toBeGreaterThanOrEqual(7);
    expect(contrast(of('field-ink-soft').light, field)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('field-bright').light, field)).toBeGreaterThanOrEqual(3);
    expect(contrast('#ffffff', of('field-deep').light)).toBeGreaterThanOrEqual(7);
    expect(contrast('#febb30', of('field-deep').light)).toBeGreaterThanOrEqual(7);
    for (const name of ['accent', 'accent-strong', 'figure-accent']) {
      for (const paper of ['#ffffff', '#f5f5f5', of('accent-soft').light])
        expect(contrast(of(name).light, paper)).toBeGreaterThanOrEqual(4.5);
      for (const paper of ['#12171d', '#1b222a', of('accent-soft').dark])
        expect(contrast(of(name).dark, paper)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast('#1a1a1a', of('accent-soft').light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#e8ebee', of('accent-soft').dark)).toBeGreaterThanOrEqual(4.5);
  },
);

test('a dark colour is the field itself', () => {
  expect(coloursOf(colourRule('#8a1538')).get('field')?.light).toBe('#8a1538');
});
