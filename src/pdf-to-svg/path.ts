import { type Matrix, transform } from '../pdf/content/matrix.ts';
import { compact, compactList } from './markup.ts';

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Segment = readonly ['M' | 'L' | 'C' | 'Z', ...number[]];

/** A path while it is built (ISO 32000-1, 8.5.2), in the coordinates it is written in. */
export class Path {
  readonly #segments: Segment[] = [];
  #x = 0;
  #y = 0;

  get isEmpty(): boolean {
    return this.#segments.length === 0;
  }

  move(x: number, y: number): void {
    this.#add('M', x, y);
  }

  line(x: number, y: number): void {
    this.#add('L', x, y);
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#add('C', x1, y1, x2, y2, x, y);
  }

  /** A curve whose first control point is the current point: operator `v`. */
  curveFromHere(x2: number, y2: number, x: number, y: number): void {
    this.#add('C', this.#x, this.#y, x2, y2, x, y);
  }

  close(): void {
    this.#segments.push(['Z']);
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    this.move(x, y);
    this.line(x + width, y);
    this.line(x + width, y + height);
    this.line(x, y + height);
    this.close();
  }

  /** As the attribute `d`; lines along an axis are shorter as H and V. */
  data(matrix: Matrix, decimals = 3): string {
    let text = '';
    let x = '';
    let y = '';
    for (const [letter, ...numbers] of this.#segments) {
      if (letter === 'Z') {
        text += 'Z';
        // What follows begins where the closed part began.
        [x, y] = ['', ''];
        continue;
      }
      const points: number[] = [];
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        const point = transform(numbers[i] ?? 0, numbers[i + 1] ?? 0, matrix);
        points.push(point.x, point.y);
      }
      const lastX = compact(points.at(-2) ?? 0, decimals);
      const lastY = compact(points.at(-1) ?? 0, decimals);
      if (letter === 'L' && lastY === y) text += lastX === x ? '' : `H${lastX}`;
      else if (letter === 'L' && lastX === x) text += `V${lastY}`;
      else text += letter + compactList(points, decimals);
      x = lastX;
      y = lastY;
    }
    return text;
  }

  /** The rectangle that this path is, with sides along the axes; null for any other path. */
  asRectangle(matrix: Matrix): Area | null {
    const corners = this.#segments.filter(([letter]) => letter !== 'Z');
    const letters = this.#segments.map(([letter]) => letter).join('');
    if (!/^MLLLL?Z?$/.test(letters)) return null;
    const points = corners.map(([, x = 0, y = 0]) => transform(x, y, matrix));
    const [first, second, third, fourth, fifth] = points;
    if (!first || !second || !third || !fourth) return null;
    if (fifth && !same(fifth, first)) return null;
    const along = (a: typeof first, b: typeof first): boolean => near(a.x, b.x) || near(a.y, b.y);
    if (!along(first, second) || !along(second, third) || !along(third, fourth)) return null;
    if (!along(fourth, first) || same(first, third)) return null;
    return {
      left: Math.min(first.x, third.x),
      top: Math.min(first.y, third.y),
      right: Math.max(first.x, third.x),
      bottom: Math.max(first.y, third.y),
    };
  }

  #add(letter: 'M' | 'L' | 'C', ...numbers: number[]): void {
    this.#segments.push([letter, ...numbers]);
    this.#x = numbers.at(-2) ?? 0;
    this.#y = numbers.at(-1) ?? 0;
  }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-4;
const same = (a: { x: number; y: number }, b: { x: number; y: number }): boolean =>
  near(a.x, b.x) && near(a.y, b.y);
