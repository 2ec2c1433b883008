import { line as pathOf } from 'd3-shape';
import { type Chart, isTimed, type Value } from './chart.ts';
import { lookOf, marker } from './looks.ts';
import type { Drawn, PanelOf } from './panel.ts';
import { GRID, line, lines, stroked, text } from './svg.ts';
import { namesUnder } from './ticks.ts';
import { LINE } from './type.ts';

const HEIGHT = 240;
const SMALL_HEIGHT = 140;
const GAP = 8;
/** The part of the width that names at the ends of lines may have. */
const NAMES = 0.28;
/** How near to each other values may be for each to have its mark. */
const MARK_APART = 14;

/** Whether each line can be named at its end. */
export const namesLines = ({ chart, isSmall }: Pick<PanelOf, 'chart' | 'isSmall'>): boolean =>
  !isSmall && (chart.panels[0]?.series.length ?? 1) > 1;

/** Lines through the values of each series, with gaps where values are not known. */
export function drawLines(of: PanelOf): Drawn {
  const { panel, chart, scale, isSmall, type } = of;
  const height = isSmall ? SMALL_HEIGHT : HEIGHT;
  const top = LINE / 2;
  const { left, right } = edgesOf(of);
  const place = placesOf(chart, left, right);
  const y = (number: number): number => top + (1 - scale.at(number)) * height;
  const grid = scale.ticks.flatMap((tick) => [
    line(left, y(tick.number), right, y(tick.number), tick.number === 0 ? { role: 'line', width: 1 } : GRID),
    text(left - GAP, y(tick.number), tick.text, { anchor: 'end' }),
  ]);
  const drawn = panel.series.map(({ values }, series) => lineOf(values, series, place, y));
  const places = chart.points.map((_, index) => place(index));
  const nearest = Math.min(
    ...places.map((at, index) => (index === 0 ? right - left : at - (places[index - 1] ?? 0))),
  );
  const bottom = top + height;
  const names = namesUnder(chart.points, places, nearest - GAP, of.width, bottom + GAP + 4 + LINE / 2, type);
  const marks = [...names.shown].map((index) =>
    line(place(index), bottom, place(index), bottom + 4, { role: 'line', width: 1 }),
  );
  return {
    height: bottom + GAP + 4 + names.height,
    // The first series lies over the others.
    parts: [...grid, ...marks, ...names.parts, ...drawn.toReversed(), ...endsOf(of, right, y, bottom)],
  };
}

function edgesOf(of: PanelOf): { left: number; right: number } {
  const { chart, scale, width, type } = of;
  const half = (label: string | undefined): number => type.width(label ?? '') / 2;
  const left = type.widest(scale.ticks.map((tick) => tick.text)) + GAP;
  const names = namesLines(of)
    ? Math.min(type.widest((chart.panels[0]?.series ?? []).map(({ name }) => name)), NAMES * width)
    : type.widest(
        chart.panels.flatMap(({ series }) => (series.length === 1 ? lastOf(series[0]?.values) : [])),
      );
  return {
    left: Math.max(left, half(chart.points[0]?.label)),
    right: width - Math.max(names + GAP + 4, half(chart.points.at(-1)?.label)),
  };
}

/** What stands at the end of a line that is alone. */
function lastOf(values: readonly (Value | null)[] | undefined): string[] {
  const last = values?.findLast((value) => value !== null);
  return last ? [last.text] : [];
}

function placesOf({ points }: Chart, left: number, right: number): (index: number) => number {
  const [first, last] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 0];
  const inTime = isTimed({ points }) && last > first;
  return (index) => {
    const part = inTime
      ? ((points[index]?.time ?? first) - first) / (last - first)
      : index / Math.max(1, points.length - 1);
    return left + part * (right - left);
  };
}

function lineOf(
  values: readonly (Value | null)[],
  series: number,
  place: (index: number) => number,
  y: (number: number) => number,
): string {
  const { role, dash } = lookOf(series);
  const indexed = values.map((value, index) => ({ value, index }));
  const path = pathOf<(typeof indexed)[number]>()
    .digits(2)
    .defined(({ value }) => value !== null)
    .x(({ index }) => place(index))
    .y(({ value }) => y(value?.number ?? 0));
  const isRoomy = values.every((_, index) => index === 0 || place(index) - place(index - 1) >= MARK_APART);
  const marks = indexed.flatMap(({ value, index }) => {
    const isAlone = !values[index - 1] && !values[index + 1];
    return value !== null && (isRoomy || isAlone) ? [marker(series, place(index), y(value.number))] : [];
  });
  return `<path d="${path(indexed) ?? ''}"${stroked({ role, width: 2.25, dash })}/>${marks.join('')}`;
}

/** At the end of each line its name, or its last value where it is alone. Names keep apart, and stay by their lines as far as they can. */
function endsOf(of: PanelOf, right: number, y: (number: number) => number, bottom: number): string[] {
  const { panel, width, type } = of;
  const isNamed = namesLines(of);
  if (!isNamed && panel.series.length > 1) return [];
  const ends = panel.series.flatMap(({ name, values }) => {
    const last = values.findLast((value) => value !== null);
    if (!last) return [];
    const label = isNamed ? type.lines(name, width - right - GAP - 4) : [last.text];
    return [{ label, middle: y(last.number), height: label.length * LINE }];
  });
  const sorted = ends.toSorted((a, b) => a.middle - b.middle);
  const tops: number[] = [];
  for (const [index, { middle, height }] of sorted.entries()) {
    const before = index === 0 ? 0 : (tops[index - 1] ?? 0) + (sorted[index - 1]?.height ?? 0);
    tops.push(Math.max(middle - height / 2, before));
  }
  let limit = bottom + LINE / 2;
  for (let index = sorted.length - 1; index >= 0; index--) {
    const height = sorted[index]?.height ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, limit - height);
    limit = tops[index] ?? 0;
  }
  return sorted.map(({ label }, index) => lines(right + GAP + 2, (tops[index] ?? 0) + LINE / 2, label));
}
