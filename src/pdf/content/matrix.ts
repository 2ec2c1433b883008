import type { PdfDict } from '../object/types.ts';

/** A transformation [a b c d e f] (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** /Matrix of a form, pattern or shading, or another key; a number that is missing is that of the identity. */
export function matrixOf(dict: PdfDict, key = 'Matrix'): Matrix {
  const [a, b, c, d, e, f] = dict.array(key)?.items ?? [];
  const number = (value: unknown, fallback: number) => (typeof value === 'number' ? value : fallback);
  return [number(a, 1), number(b, 0), number(c, 0), number(d, 1), number(e, 0), number(f, 0)];
}

/** First `m`, then `n`. */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[1] * n[2],
    m[0] * n[1] + m[1] * n[3],
    m[2] * n[0] + m[3] * n[2],
    m[2] * n[1] + m[3] * n[3],
    m[4] * n[0] + m[5] * n[2] + n[4],
    m[4] * n[1] + m[5] * n[3] + n[5],
  ];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function transform(x: number, y: number, m: Matrix): Point {
  return { x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] };
}

/** How much longer a vertical unit becomes: what turns a font size into the size on the page. */
export const verticalScale = (m: Matrix): number => Math.hypot(m[2], m[3]);
