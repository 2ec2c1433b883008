import { type Matrix, matrixOf, multiply } from '../pdf/content/matrix.ts';
import { PdfDict, PdfStream } from '../pdf/object/types.ts';
import { readGradient } from './gradient.ts';
import { INITIAL_STATE } from './graphics-state.ts';
import { Layer } from './layer.ts';
import { element, matrixText } from './markup.ts';
import type { Surface } from './surface.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

/**
 * A pattern (ISO 32000-1, 8.7) as what `fill` and `stroke` take.
 * @param base from the coordinates that the content stream began with
 */
export function patternPaint(surface: Surface, pattern: PdfDict | PdfStream, base: Matrix): string {
  const dict = pattern instanceof PdfStream ? pattern.dict : pattern;
  const matrix = multiply(matrixOf(dict), base);
  const shading = dict.dict('Shading');
  if (shading) return shadingPaint(surface, shading, matrix);
  if (!(pattern instanceof PdfStream) || dict.number('PaintType') !== 1)
    throw new UnsupportedPainting('a pattern without colours');
  return tilingPaint(surface, pattern, matrix);
}

export function shadingPaint(surface: Surface, shading: PdfDict, matrix: Matrix): string {
  if (surface.ink !== null) return surface.ink;
  const { document, definitions } = surface.canvas;
  const gradient = readGradient(document, shading, matrix);
  return `url(#${definitions.add('gradient', gradient(''), gradient)})`;
}

/** A picture that is repeated (8.7.3): from the lower left corner of its box in steps. */
function tilingPaint(surface: Surface, pattern: PdfStream, matrix: Matrix): string {
  const { dict } = pattern;
  const [left = 0, top = 0, right = 0, bottom = 0] = dict.numbers('BBox') ?? [];
  const layer = new Layer();
  // The tile begins at the origin: programs differ in whether x and y of a pattern move its content, too.
  const area = { left: 0, top: 0, right: right - left, bottom: bottom - top };
  const tile = { ...surface, layer, area };
  surface.paint(tile, pattern, dict.dict('Resources'), {
    ...INITIAL_STATE,
    ctm: [1, 0, 0, 1, -left, -top],
    ...(surface.ink === null ? {} : { fill: surface.ink, stroke: surface.ink }),
  });
  const place = {
    x: 0,
    y: 0,
    width: Math.abs(dict.number('XStep') ?? right - left),
    height: Math.abs(dict.number('YStep') ?? bottom - top),
    patternUnits: 'userSpaceOnUse',
    patternTransform: matrixText(multiply([1, 0, 0, 1, left, top], matrix)),
  };
  const content = `${layer}`;
  const make = (id: string): string => element('pattern', { id, ...place }, content);
  return `url(#${surface.canvas.definitions.add('pattern', make(''), make)})`;
}

/** The pattern of that name in the resources. */
export function findPattern(resources: PdfDict | undefined, name: string): PdfDict | PdfStream {
  const pattern = resources?.dict('Pattern')?.get(name);
  if (pattern instanceof PdfDict || pattern instanceof PdfStream) return pattern;
  throw new UnsupportedPainting('a pattern that is not there');
}
