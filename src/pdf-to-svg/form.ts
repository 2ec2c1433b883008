import { matrixOf, multiply } from '../pdf/content/matrix.ts';
import type { PdfDict, PdfStream } from '../pdf/object/types.ts';
import { narrowed } from './clip.ts';
import type { GraphicsState } from './graphics-state.ts';
import { Layer } from './layer.ts';
import { compact, element } from './markup.ts';
import { Path } from './path.ts';
import type { Surface } from './surface.ts';

/** What a group begins with (ISO 32000-1, 11.6.6). */
const GROUP_START = { fillAlpha: 1, strokeAlpha: 1, blend: 'normal', mask: null } as const;

/**
 * Paints a form XObject (8.10) where it is used. Where all of a group is seen as it is, its parts are painted straight
 * away; else the group's markup is given back, to be painted as a whole.
 */
export function paintForm(surface: Surface, form: PdfStream, state: GraphicsState): string | null {
  const isGroup = form.dict.dict('Group')?.name('S') === 'Transparency';
  if (!isGroup) {
    paintParts(surface, form, state);
    return null;
  }
  if (state.fillAlpha === 1 && state.mask === null && state.blend === 'normal' && !hasBlending(form.dict)) {
    paintParts(surface, form, { ...state, ...GROUP_START });
    return null;
  }
  const layer = new Layer();
  paintParts({ ...surface, layer }, form, { ...state, ...GROUP_START, clip: null });
  const opacity = state.fillAlpha < 1 ? compact(state.fillAlpha) : null;
  const style = hasBlending(form.dict) ? 'isolation:isolate' : null;
  return element('g', { opacity, style }, `${layer}`);
}

function paintParts(surface: Surface, form: PdfStream, state: GraphicsState): void {
  const ctm = multiply(matrixOf(form.dict), state.ctm);
  const [left = 0, bottom = 0, right = 0, top = 0] = form.dict.numbers('BBox') ?? [];
  const box = new Path();
  box.rectangle(left, bottom, right - left, top - bottom);
  const clip = narrowed(surface.canvas.definitions, surface.area, state.clip, box, ctm, false);
  surface.paint(surface, form, form.dict.dict('Resources'), { ...state, ctm, clip });
}

function hasBlending(form: PdfDict): boolean {
  const states = form.dict('Resources')?.dict('ExtGState');
  return [...(states?.entries.keys() ?? [])].some((name) => {
    const mode = states?.dict(name)?.name('BM');
    return mode !== undefined && mode !== 'Normal';
  });
}
