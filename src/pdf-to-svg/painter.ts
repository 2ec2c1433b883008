import { IDENTITY } from '../pdf/content/matrix.ts';
import { ContentScanner } from '../pdf/content/scanner.ts';
import { type PdfDict, PdfStream } from '../pdf/object/types.ts';
import { narrowed, rectanglePath } from './clip.ts';
import { changedColour } from './colour-operators.ts';
import { paintForm } from './form.ts';
import { type GraphicsState, withParameters } from './graphics-state.ts';
import { clipped } from './layer.ts';
import { compact, element } from './markup.ts';
import { mask } from './mask.ts';
import { Path } from './path.ts';
import { extendPath } from './path-operators.ts';
import { shadingPaint } from './pattern.ts';
import { picture } from './picture.ts';
import { type FillRule, fillAttributes, PATH_PAINTING, shape } from './shape.ts';
import { softMask } from './soft-mask.ts';
import { changedState, matrixOperand } from './state-operators.ts';
import type { Surface } from './surface.ts';
import { TextPainter } from './text-painter.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

/** What only marks or hints, and paints nothing. */
const NOTHING_SEEN = new Set(['BDC', 'BMC', 'EMC', 'DP', 'MP', 'ri', 'i']);

/** Paints the content of a page, form or pattern, beginning with a state. */
export const paintContent: Surface['paint'] = (surface, content, resources, state) => {
  new Painter(surface, surface.canvas.document.decode(content), resources, state).run();
};

/** Paints one content stream, operator by operator (annex A). */
class Painter {
  readonly #surface: Surface;
  readonly #resources: PdfDict | undefined;
  readonly #scan: ContentScanner;
  readonly #first: GraphicsState;
  readonly #saved: GraphicsState[] = [];
  readonly #text: TextPainter;
  #state: GraphicsState;
  #path = new Path();
  #clipRule: FillRule | null = null;

  constructor(surface: Surface, bytes: Buffer, resources: PdfDict | undefined, state: GraphicsState) {
    this.#surface = surface;
    this.#resources = resources;
    this.#scan = new ContentScanner(bytes);
    this.#first = state;
    this.#state = state;
    const paintGlyphs = (...run: [GraphicsState, string, string]): void => this.#paintGlyphs(...run);
    this.#text = new TextPainter(surface.canvas.definitions, paintGlyphs);
  }

  run(): void {
    const scan = this.#scan;
    while (scan.next()) {
      if (extendPath(this.#path, scan) || NOTHING_SEEN.has(scan.operator)) continue;
      const painting = PATH_PAINTING[scan.operator];
      if (painting) {
        this.#paintPath(...painting);
        continue;
      }
      const changed = changedState(this.#state, scan) ?? this.#changedColour();
      if (changed) this.#state = changed;
      else this.#step();
    }
  }

  #changedColour(): GraphicsState | null {
    const source = { surface: this.#surface, resources: this.#resources, base: this.#first.ctm };
    return changedColour(source, this.#state, this.#scan);
  }

  #step(): void {
    const scan = this.#scan;
    switch (scan.operator) {
      case 'q':
        this.#saved.push(this.#state);
        break;
      case 'Q':
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case 'gs':
        this.#setParameters(scan.name(0));
        break;
      case 'W':
        this.#clipRule = 'nonzero';
        break;
      case 'W*':
        this.#clipRule = 'evenodd';
        break;
      case 'BT':
        this.#text.setMatrix(IDENTITY);
        break;
      case 'ET':
        this.#text.flush();
        break;
      case 'Tf': {
        const font = this.#surface.canvas.font(this.#resources, scan.name(0));
        this.#state = { ...this.#state, font, fontSize: scan.number(1) };
        break;
      }
      case 'Tm':
        this.#text.setMatrix(matrixOperand(scan));
        break;
      case 'Td':
        this.#text.move(scan.number(0), scan.number(1));
        break;
      case 'Tj':
      case 'TJ':
        this.#text.show(this.#state, scan);
        break;
      case 'Do':
        this.#paintXObject(scan.name(0));
        break;
      case 'sh':
        this.#paintShading(scan.name(0));
        break;
      default:
        throw new UnsupportedPainting(`the operator "${scan.operator}"`);
    }
  }

  #setParameters(name: string): void {
    const parameters = this.#resources?.dict('ExtGState')?.dict(name);
    if (!parameters) throw new UnsupportedPainting('a graphics state that is not there');
    this.#state = withParameters(this.#state, parameters);
    const dictionary = parameters.dict('SMask');
    if (dictionary) this.#state = { ...this.#state, mask: softMask(this.#surface, dictionary, this.#state) };
    else if (parameters.has('SMask')) this.#state = { ...this.#state, mask: null };
  }

  #paintPath(fill: FillRule | null, stroked: boolean, closed: boolean): void {
    const path = this.#path;
    this.#path = new Path();
    if (closed) path.close();
    if ((fill || stroked) && !path.isEmpty) this.#emit(this.#state, shape(path, this.#state, fill, stroked));
    if (!this.#clipRule) return;
    const { canvas, area } = this.#surface;
    const { clip, ctm } = this.#state;
    const evenOdd = this.#clipRule === 'evenodd';
    this.#state = { ...this.#state, clip: narrowed(canvas.definitions, area, clip, path, ctm, evenOdd) };
    this.#clipRule = null;
  }

  /** A gradient lies in the coordinates of what it fills: glyphs, which have their own, become a mask for it. */
  #paintGlyphs(state: GraphicsState, transform: string, glyphs: string): void {
    if (!state.fill.startsWith('url')) {
      this.#emit(state, element('g', { transform, ...fillAttributes(state, 'nonzero') }, glyphs));
      return;
    }
    const { canvas, area } = this.#surface;
    const id = mask(canvas.definitions, area, element('g', { transform, fill: '#fff' }, glyphs));
    const filled = { d: rectanglePath(area), ...fillAttributes(state, 'nonzero'), mask: `url(#${id})` };
    this.#emit(state, element('path', filled));
  }

  #paintXObject(name: string): void {
    const object = this.#resources?.dict('XObject')?.get(name);
    if (!(object instanceof PdfStream)) throw new UnsupportedPainting('a picture that is not there');
    const { canvas, ink, area } = this.#surface;
    const state = this.#state;
    if (object.dict.name('Subtype') === 'Form') {
      const group = paintForm(this.#surface, object, state);
      if (group !== null) this.#emit(state, group);
      return;
    }
    const opacity = state.fillAlpha < 1 ? compact(state.fillAlpha) : null;
    this.#emit(state, picture(canvas, object, state.ctm, opacity, ink, area));
  }

  /** Fills all that is not clipped off. */
  #paintShading(name: string): void {
    const shading = this.#resources?.dict('Shading')?.dict(name);
    if (!shading) throw new UnsupportedPainting('a shading that is not there');
    const fill = shadingPaint(this.#surface, shading, this.#state.ctm);
    const attributes = fillAttributes({ ...this.#state, fill }, 'nonzero');
    this.#emit(this.#state, element('path', { d: rectanglePath(this.#surface.area), ...attributes }));
  }

  /** What is mixed with what lies under it is clipped inside: a group with a clip would hide that from it. */
  #emit(state: GraphicsState, markup: string): void {
    const { layer } = this.#surface;
    const masked = state.mask === null ? markup : element('g', { mask: `url(#${state.mask})` }, markup);
    if (state.blend === 'normal') layer.add(state.clip, masked);
    else
      layer.add(null, element('g', { style: `mix-blend-mode:${state.blend}` }, clipped(state.clip, masked)));
  }
}
