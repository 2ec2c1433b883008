import type { Role } from './palette.ts';
import { colour, rounded, stroked } from './svg.ts';

/** How a series looks: told from the others by more than its colour (WCAG 2.2, 1.4.1). */
interface Look {
  readonly role: Role;
  readonly dash: string | undefined;
  readonly marker: 'disc' | 'square' | 'ring' | 'triangle' | 'diamond';
}

const LOOKS: readonly Look[] = [
  { role: 'accent', dash: undefined, marker: 'disc' },
  { role: 'ink', dash: '7 4', marker: 'square' },
  { role: 'accent', dash: '2 4', marker: 'ring' },
  { role: 'ink', dash: '12 4 2 4', marker: 'triangle' },
  { role: 'line', dash: undefined, marker: 'diamond' },
];

/** How many series are told apart in a chart of a kind. */
export const MOST_SERIES = { bar: 3, line: LOOKS.length, dot: LOOKS.length } as const;

export const lookOf = (series: number): Look => LOOKS[series % LOOKS.length] as Look;

/** A bar of a series: filled, framed, or with stripes. Bars that go backwards have a negative width or height. */
export function bar(series: number, x: number, y: number, width: number, height: number): string {
  const [left, top] = [Math.min(x, x + width), Math.min(y, y + height)];
  const [wide, high] = [Math.abs(width), Math.abs(height)];
  if (series === 0) return rect(left, top, wide, high, `fill="${colour('accent')}"`);
  const role = series === 1 ? 'accent' : 'ink';
  const [innerWide, innerHigh] = [Math.max(0, wide - FRAME), Math.max(0, high - FRAME)];
  const [innerLeft, innerTop] = [left + FRAME / 2, top + FRAME / 2];
  const style = `fill="${colour('paper')}" stroke="${colour(role)}" stroke-width="${FRAME}"`;
  const frame = rect(innerLeft, innerTop, innerWide, innerHigh, style);
  return series === 1 ? frame : frame + stripes(innerLeft, innerTop, innerWide, innerHigh);
}

const FRAME = 1.5;

const rect = (x: number, y: number, width: number, height: number, style: string): string =>
  `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" ${style}/>`;

function stripes(x: number, y: number, width: number, height: number): string {
  const GAP = 4;
  const path = Array.from(
    { length: Math.floor(width / GAP) },
    (_, index) => `M${rounded(x + (index + 0.5) * GAP)} ${rounded(y)}v${rounded(height)}`,
  ).join('');
  return path === '' ? '' : `<path d="${path}"${stroked({ role: 'ink', width: 1.25 })}/>`;
}

/** The mark of a value in a line or a row of dots. */
export function marker(series: number, x: number, y: number): string {
  const { role, marker: shape } = lookOf(series);
  const fill = `fill="${colour(role)}"`;
  const at = `${rounded(x)} ${rounded(y)}`;
  switch (shape) {
    case 'disc':
      return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="4" ${fill}/>`;
    case 'square':
      return rect(x - 3.75, y - 3.75, 7.5, 7.5, fill);
    case 'ring':
      return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="3.75" fill="${colour('paper')}" stroke="${colour(role)}" stroke-width="2"/>`;
    case 'triangle':
      return `<path d="M${at}m0 -5l5 8.75h-10z" ${fill}/>`;
    case 'diamond':
      return `<path d="M${at}m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z" ${fill}/>`;
  }
}
