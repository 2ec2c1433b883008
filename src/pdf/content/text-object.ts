import type { Range, ShownText } from './content-stream.ts';
import { IDENTITY, type Matrix, type Point, transform, verticalScale } from './matrix.ts';
import type { TextRun } from './text-run.ts';
import type { TextState } from './text-state.ts';

/** A text object (ISO 32000-1, 9.4) while it is read: where the next piece stands, and what was shown so far. */
export class TextObject {
  /** Where its `BT` stands. */
  start = 0;
  /** Whether a mark began or ended inside. */
  split = false;
  #matrix: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #text = '';
  #size = 0;
  #first: Point | null = null;
  #lastX = 0;
  #lastY = 0;
  #state: TextState | null = null;
  #shownStart = 0;
  #operand = 0;
  #shownEnd = 0;

  begin(start: number): void {
    this.start = start;
    this.split = false;
    this.setMatrix(IDENTITY);
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#x = matrix[4];
    this.#y = matrix[5];
  }

  /** To the start of the next line, which in a printed page is the next glyph. */
  move(x: number, y: number): void {
    const [a, b, c, d] = this.#matrix;
    this.#x += x * a + y * c;
    this.#y += x * b + y * d;
  }

  /** @param operand where the string that is shown starts, between `start` and `end` of the operator */
  show(text: string, state: TextState, start: number, operand: number, end: number): void {
    const { ctm, fontSize } = state;
    if (!this.#first) {
      this.#first = transform(this.#x, this.#y, ctm);
      this.#size = fontSize * verticalScale(this.#matrix) * verticalScale(ctm);
      this.#shownStart = start;
    }
    this.#lastX = this.#x;
    this.#lastY = this.#y;
    this.#text += text;
    this.#state = state;
    this.#operand = operand;
    this.#shownEnd = end;
  }

  /** What was shown since the last time; null where nothing was. */
  take(): (Range & { run: TextRun; last: ShownText }) | null {
    const state = this.#state;
    if (!this.#first || !state) return null;
    const last = transform(this.#lastX, this.#lastY, state.ctm);
    const run = { text: this.#text, first: this.#first, last, size: this.#size };
    this.#text = '';
    this.#first = null;
    const end = this.#shownEnd;
    return { run, start: this.#shownStart, end, last: { state, start: this.#operand, end } };
  }
}
