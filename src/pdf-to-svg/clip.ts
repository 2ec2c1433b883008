import type { Matrix } from '../pdf/content/matrix.ts';
import type { Definitions } from './definitions.ts';
import type { Clip } from './layer.ts';
import { element } from './markup.ts';
import { type Area, Path } from './path.ts';

/** A clip that is known to be a rectangle along the axes, or is not. */
export interface ClipPath extends Clip {
  readonly parent: ClipPath | null;
  readonly rectangle: Area | null;
}

/** Chromium rounds the size of a page, so a clip to the page can end this much before its edge, mm. */
const ROUNDING = 0.25;

/**
 * The clip inside the one around it. What leaves the whole area visible is no clip, and two rectangles are one.
 * @param matrix to the space of the SVG
 */
export function narrowed(
  definitions: Definitions,
  area: Area,
  around: ClipPath | null,
  path: Path,
  matrix: Matrix,
  evenOdd: boolean,
): ClipPath | null {
  const rectangle = path.asRectangle(matrix);
  if (!rectangle) return clipPath(definitions, around, path.data(matrix), evenOdd, null);
  if (covers(rectangle, area) || (around?.rectangle && covers(rectangle, around.rectangle))) return around;
  if (!around?.rectangle) return clipPath(definitions, around, path.data(matrix), false, rectangle);
  const both = intersection(rectangle, around.rectangle);
  return clipPath(definitions, around.parent, rectanglePath(both), false, both);
}

function clipPath(
  definitions: Definitions,
  parent: ClipPath | null,
  d: string,
  evenOdd: boolean,
  rectangle: Area | null,
): ClipPath {
  const rule = evenOdd ? 'evenodd' : null;
  // A clip path without any area hides all.
  const path = element('path', { d: d || 'M0 0Z', 'clip-rule': rule });
  return { id: definitions.add('clip', path, (id) => element('clipPath', { id }, path)), parent, rectangle };
}

/** The attribute `d` of a rectangle. */
export function rectanglePath({ left, top, right, bottom }: Area): string {
  const path = new Path();
  path.rectangle(left, top, right - left, bottom - top);
  return path.data([1, 0, 0, 1, 0, 0]);
}

const covers = (outer: Area, inner: Area): boolean =>
  outer.left <= inner.left + ROUNDING &&
  outer.top <= inner.top + ROUNDING &&
  outer.right >= inner.right - ROUNDING &&
  outer.bottom >= inner.bottom - ROUNDING;

function intersection(a: Area, b: Area): Area {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  return {
    left,
    top,
    right: Math.max(left, Math.min(a.right, b.right)),
    bottom: Math.max(top, Math.min(a.bottom, b.bottom)),
  };
}
