import type { Properties } from 'hast';
import type { GivenSize } from '../picture-size.ts';

const LENGTH = /^\s*(\d*\.?\d+)(px|pt|pc|in|cm|mm|q|em|rem|ex)?\s*$/i;
/** CSS px of a unit (CSS Values 4, 6). Those of the font are of the 16 px that a picture by itself has. */
const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
  em: 16,
  rem: 16,
  ex: 8,
};

/**
 * Lets a drawing get larger and smaller with its box: without a `viewBox` only the box would, and its content be cut off (SVG 2, 8.2). Its own
 * size is said in px, so that it does not depend on the text around it.
 */
export function scaleWhole(properties: Properties): void {
  const width = pixelsOf(properties['width']);
  const height = pixelsOf(properties['height']);
  if (width !== null) properties['width'] = width;
  if (height !== null) properties['height'] = height;
  if (width !== null && height !== null) properties['viewBox'] ??= `0 0 ${width} ${height}`;
}

/** The size that the author gives goes before the drawing's own, and its height keeps its shape. */
export function giveSize(properties: Properties, { style, className = [] }: GivenSize): void {
  const own = properties['style'];
  if (style !== undefined) {
    const shape = style.startsWith('height') ? '' : ';height:auto';
    properties['style'] = `${own === undefined ? '' : `${own};`}${style}${shape}`;
  }
  if (className.length > 0)
    properties['className'] = [...[properties['className'] ?? []].flat().map(String), ...className];
}

function pixelsOf(value: Properties[string]): number | null {
  const [, number, unit = 'px'] = LENGTH.exec(String(value ?? '')) ?? [];
  if (number === undefined) return null;
  return Math.round(Number(number) * (PIXELS[unit.toLowerCase()] ?? 1) * 100) / 100;
}
