import { type Matrix, matrixOf, multiply } from '../pdf/content/matrix.ts';
import type { PdfDocument } from '../pdf/object/document.ts';
import type { PdfDict } from '../pdf/object/types.ts';
import { colourSpace, hexColour } from './colour.ts';
import { type PdfFunction, readFunction } from './function.ts';
import { compact, element, matrixText } from './markup.ts';
import { UnsupportedPainting } from './unsupported-painting.ts';

/** How a gradient is written, but for its id. */
export type Gradient = (id: string) => string;

type Place = Readonly<Record<string, number>>;

/** How much a component may differ from a straight line between two stops: half a step of 8 bits. */
const STRAIGHT = 0.002;

/** A shading (ISO 32000-1, 8.7.4.5) that is a CSS gradient. @param matrix from its space to that of the SVG */
export function readGradient(document: PdfDocument, shading: PdfDict, matrix: Matrix): Gradient {
  if (colourSpace(shading.get('ColorSpace')) === 'pattern')
    throw new UnsupportedPainting('a shading of patterns');
  if (shading.has('Background')) throw new UnsupportedPainting('a shading with a background');
  const colours = readFunction(document, shading.raw('Function') ?? null);
  const type = shading.number('ShadingType');
  if (type === 1) return functionGradient(shading, colours, matrix);
  if (type === 2 || type === 3) {
    const extend = shading.array('Extend');
    if (extend?.at(0) !== true || extend.at(1) !== true)
      throw new UnsupportedPainting('a gradient that ends');
    const [low = 0, high = 1] = shading.numbers('Domain') ?? [];
    if (low !== 0 || high !== 1) throw new UnsupportedPainting('a gradient with a domain of its own');
    return type === 2 ? linear(shading, colours, matrix) : radial(shading, colours, matrix);
  }
  throw new UnsupportedPainting(`a shading of type ${type ?? 'unknown'}`);
}

function linear(shading: PdfDict, colours: PdfFunction, matrix: Matrix): Gradient {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = shading.numbers('Coords') ?? [];
  const place = { x1, y1, x2, y2 };
  return (id) => gradientElement('linearGradient', id, place, matrix, stops(colours.at, colours.breaks));
}

/** SVG 1.1 knows one circle with a focus in it: the smaller circle must have the same centre or be a point. */
function radial(shading: PdfDict, colours: PdfFunction, matrix: Matrix): Gradient {
  const [fx = 0, fy = 0, inner = 0, cx = 0, cy = 0, r = 0] = shading.numbers('Coords') ?? [];
  const sameCentre = Math.hypot(fx - cx, fy - cy) < 1e-3;
  if (r <= inner || (inner > 0 && !sameCentre))
    throw new UnsupportedPainting('a gradient between two circles');
  const place = { cx, cy, r, ...(sameCentre ? {} : { fx, fy }) };
  const offset = (t: number): number => (inner + t * (r - inner)) / r;
  return (id) =>
    gradientElement('radialGradient', id, place, matrix, stops(colours.at, colours.breaks, offset));
}

/**
 * A shading by a function of both coordinates: what Chromium writes for a gradient that is transparent or repeats. It is
 * looked at whether the function is that of a gradient along the x axis, or around the origin.
 */
function functionGradient(shading: PdfDict, colours: PdfFunction, matrix: Matrix): Gradient {
  const whole = multiply(matrixOf(shading), matrix);
  const along = (t: number): number[] => colours.at(t, 0);
  const places = Array.from({ length: 41 }, (_, i) => i / 40);
  const turned = (t: number, angle: number): number[] => colours.at(t * Math.cos(angle), t * Math.sin(angle));
  const write = (name: string, place: Place): Gradient => {
    const spread = spreadMethod(along, name === 'linearGradient');
    return (id) => gradientElement(name, id, place, whole, stops(along, colours.breaks), spread);
  };
  if (places.every((t) => [-0.7, 0.4, 1].every((y) => equal(along(t), colours.at(t, y)))))
    return write('linearGradient', { x1: 0, y1: 0, x2: 1, y2: 0 });
  if (places.every((t) => [0.5, 2, 4].every((angle) => equal(along(t), turned(t, angle)))))
    return write('radialGradient', { cx: 0, cy: 0, r: 1 });
  throw new UnsupportedPainting('a gradient that is neither linear nor radial');
}

/** How the gradient goes on beyond its ends; null for its last colour, as is usual. */
function spreadMethod(at: (t: number) => number[], before: boolean): string | null {
  const beyond = [...(before ? [-1.37, -0.61, -0.23] : []), 1.23, 1.47, 1.73, 2.41, 3.19];
  const goesOn = (inside: (t: number) => number): boolean => beyond.every((t) => equal(at(t), at(inside(t))));
  if (goesOn((t) => (t < 0 ? -1e-5 : 1 + 1e-5))) return null;
  if (goesOn((t) => t - Math.floor(t))) return 'repeat';
  if (goesOn((t) => 1 - Math.abs(1 - (t - 2 * Math.floor(t / 2))))) return 'reflect';
  throw new UnsupportedPainting('a gradient that goes on in its own way');
}

function gradientElement(
  name: string,
  id: string,
  place: Place,
  matrix: Matrix,
  content: string,
  spreadMethod: string | null = null,
): string {
  const coordinates = Object.fromEntries(
    Object.entries(place).map(([key, value]) => [key, compact(value)] as const),
  );
  const units = { gradientUnits: 'userSpaceOnUse', gradientTransform: matrixText(matrix), spreadMethod };
  return element(name, { id, ...units, ...coordinates }, content);
}

/** A stop at each break, two where the colour jumps, and some between where it does not run straight. */
function stops(
  at: (t: number) => number[],
  breaks: readonly number[],
  offset: (t: number) => number = (t) => t,
): string {
  const inside = breaks.filter((t) => t > 0 && t < 1);
  const places = [...new Set([0, ...inside, 1])].sort((a, b) => a - b);
  const found: [number, string][] = [];
  const note = (t: number, colour: readonly number[]): void => {
    const hex = hexColour(colour);
    if (found.at(-1)?.[0] !== t || found.at(-1)?.[1] !== hex) found.push([t, hex]);
  };
  for (const [index, start] of places.entries()) {
    const end = places[index + 1];
    if (end === undefined) break;
    const nudge = (end - start) * 1e-5;
    const first = at(start + nudge);
    const last = at(end - nudge);
    note(start, first);
    const middle = at((start + end) / 2);
    if (!middle.every((value, i) => Math.abs(value - ((first[i] ?? 0) + (last[i] ?? 0)) / 2) < STRAIGHT)) {
      for (let i = 1; i < 16; i++)
        note(start + ((end - start) * i) / 16, at(start + ((end - start) * i) / 16));
    }
    note(end, last);
  }
  return found
    .map(([t, colour]) => element('stop', { offset: compact(offset(t), 4), 'stop-color': colour }))
    .join('');
}

const equal = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => Math.abs(value - (b[i] ?? 0)) < STRAIGHT);
