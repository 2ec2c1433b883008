import { IDENTITY, type Matrix, multiply } from '../pdf/content/matrix.ts';
import type { ContentScanner } from '../pdf/content/scanner.ts';
import { Parser } from '../pdf/object/parser.ts';
import { type Holder, PdfArray, PdfString } from '../pdf/object/types.ts';
import type { Definitions } from './definitions.ts';
import type { GraphicsState } from './graphics-state.ts';
import { compact, element, matrixText } from './markup.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

/** Glyphs that stand in one coordinate system: one group of the SVG. */
interface Run {
  readonly state: GraphicsState;
  /** From the coordinates of the outlines to those of the SVG, with the first glyph at the origin. */
  readonly matrix: Matrix;
  readonly glyphs: string[];
}

/** Content streams hold no references. */
const NO_HOLDER: Holder = { changed: false, resolve: (object) => object ?? null };

/** Paints the text of one content stream (ISO 32000-1, 9.4) as outlines, each of them defined once. */
export class TextPainter {
  readonly #definitions: Definitions;
  readonly #paint: (state: GraphicsState, transform: string, glyphs: string) => void;
  #matrix: Matrix = IDENTITY;
  #lineMatrix: Matrix = IDENTITY;
  #run: Run | null = null;

  /** @param paint is given runs of glyphs, which are to be filled */
  constructor(
    definitions: Definitions,
    paint: (state: GraphicsState, transform: string, glyphs: string) => void,
  ) {
    this.#definitions = definitions;
    this.#paint = paint;
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#lineMatrix = matrix;
  }

  /** To the start of the next line, which in a printed page is the next glyph. */
  move(x: number, y: number): void {
    this.setMatrix(multiply([1, 0, 0, 1, x, y], this.#lineMatrix));
  }

  /** The string of `Tj`, or the array of `TJ`, whose numbers move back by thousandths of the font size. */
  show(state: GraphicsState, scan: ContentScanner): void {
    const shown = new Parser({ bytes: Buffer.of(), text: scan.text(0) }, 0, NO_HOLDER).object();
    for (const item of shown instanceof PdfArray ? shown.items : [shown]) {
      if (typeof item === 'number') this.#advance((-item / 1000) * state.fontSize);
      else if (item instanceof PdfString) this.#showString(state, item.bytes);
      else throw new UnsupportedPainting('text that is no string');
    }
  }

  /** What was shown so far is painted; called before anything else is. */
  flush(): void {
    const run = this.#run;
    this.#run = null;
    if (run?.glyphs.length) this.#paint(run.state, matrixText(run.matrix), run.glyphs.join(''));
  }

  #showString(state: GraphicsState, bytes: string): void {
    const { font, fontSize } = state;
    if (!font) throw new UnsupportedPainting('text without a font');
    if (state.textMode !== 0 && state.textMode !== 3)
      throw new UnsupportedPainting(`text in rendering mode ${state.textMode}`);
    for (let at = 0; at + font.bytesPerCode <= bytes.length; at += font.bytesPerCode) {
      const first = bytes.charCodeAt(at);
      const code = font.bytesPerCode === 1 ? first : first * 256 + bytes.charCodeAt(at + 1);
      const outline = state.textMode === 3 ? '' : font.outline(code);
      if (outline)
        this.#addGlyph(state, outline, multiply(font.matrix, multiply(sized(fontSize), this.#place(state))));
      this.#advance(font.advance(code) * fontSize);
    }
  }

  #place({ ctm }: GraphicsState): Matrix {
    return multiply(this.#matrix, ctm);
  }

  #advance(by: number): void {
    this.#matrix = multiply([1, 0, 0, 1, by, 0], this.#matrix);
  }

  #addGlyph(state: GraphicsState, outline: string, matrix: Matrix): void {
    const id = this.#definitions.add('g', outline, (id) => element('path', { id, d: outline }));
    let run = this.#run;
    if (!run || run.state !== state || !sameDirection(run.matrix, matrix)) {
      this.flush();
      run = { state, matrix, glyphs: [] };
      this.#run = run;
    }
    const { x, y } = within(run.matrix, matrix[4], matrix[5]);
    const attribute = (value: number): string | null =>
      compact(value, 1) === '0' ? null : compact(value, 1);
    run.glyphs.push(element('use', { 'xlink:href': `#${id}`, x: attribute(x), y: attribute(y) }));
  }
}

const sized = (size: number): Matrix => [size, 0, 0, size, 0, 0];

const sameDirection = (m: Matrix, n: Matrix): boolean =>
  [0, 1, 2, 3].every((i) => Math.abs((m[i] ?? 0) - (n[i] ?? 0)) < 1e-7);

/** A point of the SVG in the coordinates that the matrix leads from. */
function within([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  const determinant = a * d - b * c || 1;
  return {
    x: (d * (x - e) - c * (y - f)) / determinant,
    y: (a * (y - f) - b * (x - e)) / determinant,
  };
}
