import type { Point } from './chart.ts';
import type { Drawn } from './panel.ts';
import { lines, text } from './svg.ts';
import { LINE, type Type } from './type.ts';
import type { ValueScale } from './value-scale.ts';

/** Between two texts beside each other. */
const APART = 12;
const STEPS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 24, 36, 60, 120, 240, 480];

/** The ticks of a horizontal axis whose texts have room beside each other. */
export function tickLabels({ ticks }: ValueScale, room: number, type: Type): ValueScale['ticks'] {
  const wanted = type.widest(ticks.map(({ text }) => text)) + APART;
  const step = STEPS.find((every) => ((ticks.length - 1) / every) * wanted <= room) ?? ticks.length;
  return ticks.filter((_, index) => index % step === 0);
}

/** More lines of a name are not read as one. */
const MOST_LINES = 3;

/** Whether all names have room beside each other, in a few lines. */
export const fitBeside = (points: readonly Point[], room: number, type: Type): boolean =>
  points.every(({ label }) => !type.breaksWords(label, room) && type.lines(label, room).length <= MOST_LINES);

/**
 * The names of points under an axis: each within its own room where that can be, else as many of them on one line as have room.
 *
 * @param places the middle of each
 * @param room from one to the next
 * @param width of the drawing, which none goes beyond
 * @param y the middle of the first line
 */
export function namesUnder(
  points: readonly Point[],
  places: readonly number[],
  room: number,
  width: number,
  y: number,
  type: Type,
): Drawn & { readonly shown: ReadonlySet<number> } {
  const labels = points.map(({ label }) => label);
  if (fitBeside(points, room, type)) {
    const all = labels.map((label) => type.lines(label, room));
    return {
      height: LINE * Math.max(...all.map(({ length }) => length)),
      parts: all.map((label, index) => lines(places[index] ?? 0, y, label, { anchor: 'middle' })),
      shown: new Set(labels.keys()),
    };
  }
  const within = labels.map((label, index) => {
    const half = type.width(label) / 2;
    return Math.max(half, Math.min(width - half, places[index] ?? 0));
  });
  const shown = roomFor(labels, within, type);
  const parts = [...shown].map((index) =>
    text(within[index] ?? 0, y, labels[index] ?? '', { anchor: 'middle' }),
  );
  return { height: LINE, parts, shown };
}

/** Which of the texts that stand in a row around their places have room: all, or each second, third …; the first at least. */
function roomFor(labels: readonly string[], places: readonly number[], type: Type): ReadonlySet<number> {
  const fits = (step: number): boolean => {
    let end = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < labels.length; index += step) {
      const half = type.width(labels[index] ?? '') / 2;
      const place = places[index] ?? 0;
      if (place - half < end) return false;
      end = place + half + APART;
    }
    return true;
  };
  const step = STEPS.find(fits) ?? labels.length;
  return new Set(labels.flatMap((_, index) => (index % step === 0 ? [index] : [])));
}
