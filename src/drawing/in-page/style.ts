import { paint } from './paint.ts';

const TEXT = 'font-size font-style font-weight text-anchor dominant-baseline';
const LINES = 'stroke stroke-opacity stroke-width stroke-dasharray stroke-linecap stroke-linejoin';

/** Properties that an element has from the one above it (SVG 2, 6.6), in the order of the attributes. */
export const INHERITED: readonly string[] = `fill fill-opacity ${LINES} ${TEXT}`.split(' ');

/** The others that are kept, with their initial values. */
export const INITIAL: Readonly<Record<string, string>> = { opacity: '1', 'text-decoration-line': 'none' };

/** What an attribute says of a computed style: colours of the palette, lengths without px. */
export function attributeValue(style: CSSStyleDeclaration, property: string): string {
  const value = style.getPropertyValue(property);
  if (property === 'fill' || property === 'stroke') return paint(value);
  if (property === 'stroke-dasharray') return dashes(value);
  return rounded(value.replace(/(\d)px\b/g, '$1'));
}

function dashes(value: string): string {
  const [dash = 0, gap = dash] = (value.match(/[\d.]+/g) ?? []).map(Number);
  return dash > 0 && gap > 0 ? value.replaceAll('px', '') : 'none';
}

/** With two decimals: browsers differ in those behind. */
export const rounded = (value: string): string =>
  value.replace(/-?\d*\.\d+(?:e-?\d+)?/gi, (number) => String(Number(Number(number).toFixed(2)) || 0));
