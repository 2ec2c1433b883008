import { IDENTITY, type Matrix } from '../content/matrix.ts';
import type { PdfDict } from '../object/types.ts';

/** The numbers of an array; undefined where there is none. */
export function numbers(dict: PdfDict, key: string): number[] | undefined {
  return dict.array(key)?.items.map((item) => (typeof item === 'number' ? item : 0));
}

/** /Matrix of a form, pattern or shading, or another key. */
export function matrixOf(dict: PdfDict, key = 'Matrix'): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(dict, key) ?? IDENTITY;
  return [a, b, c, d, e, f];
}
