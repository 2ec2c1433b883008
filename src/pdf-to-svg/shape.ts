import { IDENTITY, type Matrix } from '../pdf/content/matrix.ts';
import type { GraphicsState } from './graphics-state.ts';
import { compact, compactList, element, matrixText } from './markup.ts';
import type { Path } from './path.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

export type FillRule = 'nonzero' | 'evenodd';

/** How a path is painted (ISO 32000-1, 8.5.3.1): filled by which rule, stroked, closed before. */
export const PATH_PAINTING: Readonly<Record<string, readonly [FillRule | null, boolean, boolean]>> = {
  f: ['nonzero', false, false],
  F: ['nonzero', false, false],
  'f*': ['evenodd', false, false],
  S: [null, true, false],
  s: [null, true, true],
  B: ['nonzero', true, false],
  'B*': ['evenodd', true, false],
  b: ['nonzero', true, true],
  'b*': ['evenodd', true, true],
  n: [null, false, false],
};

const CAPS = ['butt', 'round', 'square'];
const JOINS = ['miter', 'round', 'bevel'];
/** A line of width 0 is the thinnest that a device can do; this is as thin as a printer's, mm. */
const HAIRLINE = 0.085;

/** A path that is filled, stroked or both, as an element. */
export function shape(path: Path, state: GraphicsState, fill: FillRule | null, stroked: boolean): string {
  const { ctm } = state;
  const scale = Math.hypot(ctm[0], ctm[1]);
  // A line is as wide everywhere only where both axes are scaled alike: else the SVG, too, must scale it.
  const even = !stroked || isEven(ctm, scale);
  if (!even && (state.stroke.startsWith('url') || state.fill.startsWith('url')))
    throw new UnsupportedPainting('a pattern on a distorted line');
  return element('path', {
    d: even ? path.data(ctm) : path.data(IDENTITY, 5),
    transform: even ? null : matrixText(ctm),
    ...fillAttributes(state, fill),
    ...(stroked ? strokeAttributes(state, even ? scale : 1) : {}),
  });
}

export function fillAttributes(state: GraphicsState, rule: FillRule | null): Record<string, string | null> {
  return {
    fill: rule ? state.fill : 'none',
    'fill-rule': rule === 'evenodd' ? 'evenodd' : null,
    'fill-opacity': rule && state.fillAlpha < 1 ? compact(state.fillAlpha) : null,
  };
}

function strokeAttributes(state: GraphicsState, scale: number): Record<string, string | null> {
  const { stroke, strokeAlpha, lineWidth, lineCap, lineJoin, miterLimit, dash, dashPhase } = state;
  const dashes = dash.length > 0;
  return {
    stroke,
    'stroke-width': compact(lineWidth > 0 ? lineWidth * scale : HAIRLINE, 4),
    'stroke-opacity': strokeAlpha < 1 ? compact(strokeAlpha) : null,
    'stroke-linecap': lineCap ? (CAPS[lineCap] ?? null) : null,
    'stroke-linejoin': lineJoin ? (JOINS[lineJoin] ?? null) : null,
    'stroke-miterlimit': lineJoin === 0 && miterLimit !== 4 ? compact(miterLimit) : null,
    'stroke-dasharray': dashes ? compactList(dash.map((length) => length * scale)) : null,
    'stroke-dashoffset': dashes && dashPhase ? compact(dashPhase * scale) : null,
  };
}

function isEven([a, b, c, d]: Matrix, scale: number): boolean {
  const tolerance = scale * 1e-3;
  return Math.abs(Math.hypot(c, d) - scale) < tolerance && Math.abs(a * c + b * d) < tolerance * scale;
}
