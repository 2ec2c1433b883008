import { PALETTE, type Role } from './palette.ts';
import { LINE, SIZE, type Weight } from './type.ts';

/** A colour that follows the theme of its page, and is still one where there is none. */
export const colour = (role: Role): string => `var(--figure-${role}, ${PALETTE[role]})`;

/** With at most two decimals, the same on every machine. */
export const rounded = (number: number): string => String(Math.round(number * 100) / 100 || 0);

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: Weight;
  readonly role?: Role;
}

/** A line of text; `y` is its middle. */
export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  return lines(x, y, [content], style);
}

/** Lines of text under each other; `y` is the middle of the first. */
export function lines(
  x: number,
  y: number,
  content: readonly string[],
  { anchor = 'start', weight = 400, role = 'ink' }: TextStyle = {},
): string {
  const spans = content.map(
    (line, index) =>
      `<tspan x="${rounded(x)}" y="${rounded(y + index * LINE + BASELINE)}">${escaped(line)}</tspan>`,
  );
  const weighed = weight === 400 ? '' : ` font-weight="${weight}"`;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text fill="${colour(role)}"${weighed}${anchored}>${spans.join('')}</text>`;
}

/** How far the line that letters stand on is under the middle of a line of IBM Plex Sans. */
const BASELINE = 0.34 * SIZE;

export interface Stroke {
  readonly role: Role;
  readonly width: number;
  readonly dash?: string | undefined;
}

/** Behind values, as light as can be: what it says stands beside it. */
export const GRID: Stroke = { role: 'soft', width: 1.25 };

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): string {
  return `<path d="M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}"${stroked(stroke)}/>`;
}

export const stroked = ({ role, width, dash }: Stroke): string =>
  ` fill="none" stroke="${colour(role)}" stroke-width="${rounded(width)}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}`;

/** Parts of a drawing, moved. */
export const moved = (x: number, y: number, parts: readonly string[]): string =>
  `<g transform="translate(${rounded(x)} ${rounded(y)})">${parts.join('')}</g>`;

export const drawing = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}" font-family="&quot;IBM Plex Sans&quot;" font-size="${SIZE}" text-rendering="geometricPrecision">${parts.join('')}</svg>`;

const escaped = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
