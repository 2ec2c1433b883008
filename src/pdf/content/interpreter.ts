import type { PdfDict, PdfRef } from '../object/types.ts';
import type { ContentStream, PaintKind, Range } from './content-stream.ts';
import type { Font, Fonts } from './font.ts';
import { type Matrix, multiply, transform } from './matrix.ts';
import { OpenMarks } from './open-marks.ts';
import { ContentScanner } from './scanner.ts';
import { TextObject } from './text-object.ts';
import type { TextRun } from './text-run.ts';
import type { TextState } from './text-state.ts';

/** Finds a form XObject by its resource name; undefined for an image. */
type FindForm = (name: string, ctm: Matrix) => { ref: PdfRef; form: ContentStream } | undefined;

/**
 * Runs over one content stream and notes what is marked, what is painted outside any mark, and what the text says.
 * Follows only the operators that bear on that (ISO 32000-1, annex A).
 */
export class Interpreter {
  readonly #content: ContentStream;
  readonly #resources: PdfDict | undefined;
  readonly #fonts: Fonts;
  readonly #findForm: FindForm;
  readonly #scan: ContentScanner;
  readonly #saved: TextState[] = [];
  readonly #marks: OpenMarks;
  readonly #text = new TextObject();
  readonly #known = new Map<string, Font>();
  #state: TextState;
  #pathStart = -1;
  #rectangle: readonly [number, number, number, number] | null = null;
  #clipped = false;
  #group = 0;

  constructor(
    content: ContentStream,
    resources: PdfDict | undefined,
    ctm: Matrix,
    fonts: Fonts,
    findForm: FindForm,
  ) {
    this.#content = content;
    this.#resources = resources;
    this.#state = { ctm, font: undefined, fontName: '', fontSize: 0 };
    this.#fonts = fonts;
    this.#findForm = findForm;
    this.#scan = new ContentScanner(content.bytes);
    this.#marks = new OpenMarks(content);
  }

  run(): void {
    while (this.#scan.next()) this.#step();
  }

  #step(): void {
    const scan = this.#scan;
    switch (scan.operator) {
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
      case 'h':
        if (this.#pathStart < 0) this.#pathStart = scan.start;
        break;
      case 're':
        if (this.#pathStart < 0) this.#pathStart = scan.start;
        if (!this.#clipped) {
          this.#rectangle = [scan.number(0), scan.number(1), scan.number(2), scan.number(3)];
        }
        break;
      case 'f':
      case 'F':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        this.#paint('path', this.#pathStart < 0 ? scan.start : this.#pathStart, scan.end);
        this.#pathStart = -1;
        break;
      case 'n':
        this.#pathStart = -1;
        break;
      case 'W':
      case 'W*':
        this.#clip();
        break;
      case 'Td':
      case 'TD':
        this.#text.move(scan.number(0), scan.number(1));
        break;
      case 'Tm':
        this.#text.setMatrix(this.#operandMatrix());
        break;
      case 'Tj':
      case 'TJ':
        this.#show(0);
        break;
      case "'":
      case '"':
        this.#show(scan.operandCount - 1);
        break;
      case 'Tf':
        this.#state = {
          ctm: this.#state.ctm,
          font: this.#font(scan.name(0)),
          fontName: scan.name(0),
          fontSize: scan.number(1),
        };
        break;
      case 'BT':
        this.#text.begin(scan.start);
        break;
      case 'ET':
        this.#endText();
        break;
      case 'q':
        this.#saved.push(this.#state);
        this.#content.nesting = Math.max(this.#content.nesting, this.#saved.length);
        this.#group++;
        break;
      case 'Q':
        this.#state = this.#saved.pop() ?? this.#state;
        this.#group++;
        break;
      case 'cm':
        this.#state = { ...this.#state, ctm: multiply(this.#operandMatrix(), this.#state.ctm) };
        if (this.#clipped) this.#content.scales.add(Math.hypot(this.#state.ctm[0], this.#state.ctm[1]));
        break;
      case 'BDC':
      case 'BMC':
        this.#openMark();
        break;
      case 'EMC':
        this.#closeMark();
        break;
      case 'Do':
        this.#paintXObject();
        break;
      case 'sh':
        this.#paint('shading', scan.start, scan.end);
        break;
      case 'EI':
        this.#paint('image', scan.start, scan.end);
        break;
    }
  }

  #font(name: string): Font | undefined {
    let font = this.#known.get(name);
    if (!font) {
      font = this.#fonts.get(this.#resources, name);
      if (font) this.#known.set(name, font);
    }
    return font;
  }

  #operandMatrix(): Matrix {
    const scan = this.#scan;
    return [scan.number(0), scan.number(1), scan.number(2), scan.number(3), scan.number(4), scan.number(5)];
  }

  /** The first clip of a page is the rectangle between its margins. */
  #clip(): void {
    if (!this.#clipped && this.#rectangle) {
      const [x, y, width, height] = this.#rectangle;
      const a = transform(x, y, this.#state.ctm);
      const b = transform(x + width, y + height, this.#state.ctm);
      this.#content.firstClip = {
        left: Math.min(a.x, b.x),
        right: Math.max(a.x, b.x),
        bottom: Math.min(a.y, b.y),
        top: Math.max(a.y, b.y),
      };
    }
    this.#clipped = true;
  }

  #openMark(): void {
    this.#splitText();
    const { start, end, operator } = this.#scan;
    this.#group++;
    this.#marks.open({ start, end }, operator === 'BDC' ? this.#scan.text(1) : '');
  }

  #closeMark(): void {
    this.#splitText();
    const { start, end } = this.#scan;
    this.#group++;
    this.#marks.close({ start, end });
  }

  #show(operand: number): void {
    const scan = this.#scan;
    const state = this.#state;
    const start = scan.operandStart(operand);
    const text = state.font?.read(scan.bytes, start, scan.operandEnd(operand)) ?? '';
    this.#text.show(text, state, scan.start, start, scan.end);
    this.#marks.show(scan);
  }

  /** A text object without marks inside is taken as a whole. */
  #endText(): void {
    const { start, split } = this.#text;
    this.#takeText(split ? undefined : { start, end: this.#scan.end });
  }

  /** A mark begins or ends: what was shown so far belongs to what was open so far. */
  #splitText(): void {
    this.#takeText(undefined);
    this.#text.split = true;
  }

  #takeText(whole: Range | undefined): void {
    const taken = this.#text.take();
    if (!taken) return;
    const { start, end } = whole ?? taken;
    if (this.#marks.none) this.#unmarked('text', start, end, taken.run);
    else this.#marks.paintText({ start, end, run: taken.run, last: taken.last });
  }

  #paint(kind: PaintKind, start: number, end: number): void {
    if (this.#marks.none) this.#unmarked(kind, start, end, null);
    else this.#marks.paint(kind);
  }

  #paintXObject(): void {
    const { start, end } = this.#scan;
    const resourceName = this.#scan.name(0);
    const found = this.#findForm(resourceName, this.#state.ctm);
    if (!found) {
      this.#paint('image', start, end);
      return;
    }
    const marked = !this.#marks.none;
    this.#content.forms.push({ ...found, resourceName, start, end, marked });
    if (marked) this.#marks.paintForm(found.form, { start, end });
    this.#group++;
  }

  #unmarked(kind: PaintKind, start: number, end: number, text: TextRun | null): void {
    const group = this.#group;
    this.#content.unmarked.push({ kind, start, end, text, group, beforeClip: !this.#clipped });
  }
}
