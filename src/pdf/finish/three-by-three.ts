/** Vectors and square matrices of three, as colour transformations need them. */
export type Triple = readonly [number, number, number];
export type Square = readonly [Triple, Triple, Triple];

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const apply = (m: Square, v: Triple): Triple => [dot(m[0], v), dot(m[1], v), dot(m[2], v)];

export const transpose = ([a, b, c]: Square): Square => [
  [a[0], b[0], c[0]],
  [a[1], b[1], c[1]],
  [a[2], b[2], c[2]],
];

export function product(m: Square, n: Square): Square {
  const columns = transpose(n);
  return transpose([apply(m, columns[0]), apply(m, columns[1]), apply(m, columns[2])]);
}

const cross = (a: Triple, b: Triple): Triple => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** The cofactors divided by the determinant. */
export function inverse([a, b, c]: Square): Square {
  const determinant = dot(a, cross(b, c));
  const divided = (v: Triple): Triple => [v[0] / determinant, v[1] / determinant, v[2] / determinant];
  return transpose([divided(cross(b, c)), divided(cross(c, a)), divided(cross(a, b))]);
}
