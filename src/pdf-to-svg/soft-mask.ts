import { type PdfDict, PdfStream } from '../pdf/object/types.ts';
import { rectanglePath } from './clip.ts';
import { paintForm } from './form.ts';
import { readFunction } from './function.ts';
import { type GraphicsState, INITIAL_STATE } from './graphics-state.ts';
import { Layer } from './layer.ts';
import { element } from './markup.ts';
import { mask } from './mask.ts';
import type { Surface } from './surface.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

/**
 * A soft mask (ISO 32000-1, 11.6.5.3) as a mask of the SVG, which goes by brightness: a mask by opacity is painted all in
 * white, or in black on white where it is turned round. Its id.
 */
export function softMask(surface: Surface, dictionary: PdfDict, state: GraphicsState): string {
  const form = dictionary.get('G');
  const byOpacity = dictionary.name('S') === 'Alpha';
  if (!(form instanceof PdfStream)) throw new UnsupportedPainting('a mask without a picture');
  if (dictionary.has('BC')) throw new UnsupportedPainting('a mask with a background');
  const inverted = isInverted(surface, dictionary);
  if (inverted && !byOpacity) throw new UnsupportedPainting('a mask by darkness');
  const layer = new Layer();
  const ink = byOpacity ? (inverted ? '#000' : '#fff') : null;
  if (inverted) layer.add(null, element('path', { d: rectanglePath(surface.area), fill: '#fff' }));
  paintForm({ ...surface, layer, ink }, form, { ...INITIAL_STATE, ctm: state.ctm, fill: ink ?? '#000' });
  return mask(surface.canvas.definitions, surface.area, `${layer}`);
}

/** /TR, the transfer function: nothing, or the reverse. */
function isInverted({ canvas }: Surface, dictionary: PdfDict): boolean {
  const transfer = dictionary.raw('TR');
  if (transfer === undefined || dictionary.name('TR') === 'Identity') return false;
  const { at } = readFunction(canvas.document, transfer);
  const [low, middle, high] = [0, 0.25, 1].map((value) => at(value)[0]);
  if (low === 1 && middle === 0.75 && high === 0) return true;
  if (low === 0 && middle === 0.25 && high === 1) return false;
  throw new UnsupportedPainting('a mask with a curve');
}
