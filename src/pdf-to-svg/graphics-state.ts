import { IDENTITY, type Matrix } from '../pdf/content/matrix.ts';
import type { PdfDict } from '../pdf/object/types.ts';
import type { ClipPath } from './clip.ts';
import type { ColourSpace } from './colour.ts';
import type { GlyphFont } from './glyph-font.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

/** What painting depends on (ISO 32000-1, 8.4), colours as the attributes `fill` and `stroke` take them. */
export interface GraphicsState {
  readonly ctm: Matrix;
  readonly clip: ClipPath | null;
  readonly fill: string;
  readonly fillSpace: ColourSpace;
  readonly stroke: string;
  readonly strokeSpace: ColourSpace;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  /** A mode of CSS Compositing; the names are those of PDF in lower case with hyphens. */
  readonly blend: string;
  /** The id of the mask. */
  readonly mask: string | null;
  /** In the coordinates of the path. */
  readonly lineWidth: number;
  readonly lineCap: number;
  readonly lineJoin: number;
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashPhase: number;
  readonly font: GlyphFont | null;
  readonly fontSize: number;
  /** 0 is filled, 3 is not seen (9.3.6). */
  readonly textMode: number;
}

export const INITIAL_STATE: GraphicsState = {
  ctm: IDENTITY,
  clip: null,
  fill: '#000',
  fillSpace: 'gray',
  stroke: '#000',
  strokeSpace: 'gray',
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'normal',
  mask: null,
  lineWidth: 1,
  lineCap: 0,
  lineJoin: 0,
  miterLimit: 10,
  dash: [],
  dashPhase: 0,
  font: null,
  fontSize: 0,
  textMode: 0,
};

/** Keys of a graphics state dictionary that change nothing of a screen's or an SVG's picture. */
const IRRELEVANT = new Set(['Type', 'SA', 'AIS', 'OP', 'op', 'OPM', 'SM', 'FL', 'RI', 'SMask']);

/** The state with the parameters of a dictionary (8.4.5); its soft mask is not looked at. */
export function withParameters(state: GraphicsState, parameters: PdfDict): GraphicsState {
  const changed: { -readonly [Key in keyof GraphicsState]?: GraphicsState[Key] } = {};
  for (const key of parameters.entries.keys()) {
    if (IRRELEVANT.has(key)) continue;
    const number = parameters.number(key);
    if (key === 'BM') {
      changed.blend = blendMode(parameters.name(key) ?? '');
      continue;
    }
    const property = NUMBERS[key];
    if (!property || number === undefined)
      throw new UnsupportedPainting(`the graphics state parameter ${key}`);
    changed[property] = number;
  }
  return { ...state, ...changed };
}

const NUMBERS: Readonly<
  Record<string, 'fillAlpha' | 'strokeAlpha' | 'lineWidth' | 'lineCap' | 'lineJoin' | 'miterLimit'>
> = {
  ca: 'fillAlpha',
  CA: 'strokeAlpha',
  LW: 'lineWidth',
  LC: 'lineCap',
  LJ: 'lineJoin',
  ML: 'miterLimit',
};

function blendMode(name: string): string {
  if (name === 'Normal' || name === 'Compatible') return 'normal';
  if (!/^[A-Z][A-Za-z]+$/.test(name)) throw new UnsupportedPainting('a blend mode without a name');
  return name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
}
