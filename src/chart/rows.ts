import type { Value } from './chart.ts';
import { bar, marker } from './looks.ts';
import { type Drawn, type PanelOf, valueTexts } from './panel.ts';
import { GRID, line, lines, text } from './svg.ts';
import { tickLabels } from './ticks.ts';
import { LINE, type Type } from './type.ts';

/** The part of the width that names may have. */
const NAMES = 0.42;
const GAP = 8;
const BAR = 18;
const BESIDE_DOT = 10;
const BETWEEN_BARS = 3;
const BETWEEN_ROWS = 10;

/** Bars or dots that go to the right from the names of their points, which have room there however long they are. */
export function drawRows(of: PanelOf): Drawn {
  const { panel, chart, type } = of;
  const plot = plotOf(of);
  const parts: string[] = [];
  let top = 0;
  for (const [index, point] of chart.points.entries()) {
    const name = type.lines(point.label, plot.names);
    const values = panel.series.map((series) => series.values[index] ?? null);
    const stack = chart.kind === 'bar' ? values.length * (BAR + BETWEEN_BARS) - BETWEEN_BARS : LINE;
    const height = Math.max(stack, name.length * LINE);
    const middle = top + height / 2;
    parts.push(
      lines(plot.names, middle - ((name.length - 1) * LINE) / 2, name, { anchor: 'end' }),
      ...(chart.kind === 'bar'
        ? barsOf(values, middle - stack / 2, plot, chart.notKnown)
        : dotsOf(values, middle, plot, chart.notKnown)),
    );
    top += height + BETWEEN_ROWS;
  }
  const end = top - BETWEEN_ROWS;
  const axis = chart.kind === 'bar' ? baseline(plot, end) : axisUnder(of, plot, end);
  // Lines lie under what is measured against them.
  return { height: end + axis.height, parts: [...axis.parts, ...parts] };
}

interface Plot {
  /** How wide the column of names is. */
  readonly names: number;
  readonly from: number;
  readonly to: number;
  /** Of all of it. */
  readonly width: number;
  readonly type: Type;
  readonly x: (number: number) => number;
}

function plotOf({ chart, scale, width, type }: PanelOf): Plot {
  const names = Math.min(type.widest(chart.points.map(({ label }) => label)), NAMES * width);
  const written = (isBelow: boolean): string[] =>
    chart.panels.flatMap(({ series }) =>
      series.flatMap(({ values }) =>
        values.flatMap((value) => (value !== null && value.number < 0 === isBelow ? [value.text] : [])),
      ),
    );
  const isAlone = chart.panels.every(({ series }) => series.length === 1);
  const isBar = chart.kind === 'bar';
  const before = isBar && written(true).length > 0 ? type.widest(written(true)) + GAP : 0;
  const lastTick = type.width(scale.ticks.at(-1)?.text ?? '') / 2;
  const after = isBar
    ? type.widest(written(false)) + GAP
    : Math.max(isAlone ? type.widest(valueTexts(chart)) + BESIDE_DOT : GAP, lastTick);
  const from = names + GAP + before;
  const to = Math.max(from + 1, width - after);
  return { names, from, to, width, type, x: (number) => from + scale.at(number) * (to - from) };
}

function barsOf(values: readonly (Value | null)[], top: number, plot: Plot, notKnown: string): string[] {
  const { x } = plot;
  return values.flatMap((value, series) => {
    const y = top + series * (BAR + BETWEEN_BARS);
    if (value === null) return gap(plot, y + BAR / 2, notKnown);
    const end = x(value.number);
    const anchor = value.number < 0 ? 'end' : 'start';
    return [
      bar(series, x(0), y, end - x(0), BAR),
      text(end + (value.number < 0 ? -6 : 6), y + BAR / 2, value.text, { anchor }),
    ];
  });
}

/** At the side of the baseline that has room. */
function gap({ x, width, type }: Plot, y: number, notKnown: string): string {
  const isRight = x(0) + GAP + type.width(notKnown) <= width;
  return text(x(0) + (isRight ? GAP : -GAP), y, notKnown, {
    anchor: isRight ? 'start' : 'end',
    role: 'line',
  });
}

function dotsOf(
  values: readonly (Value | null)[],
  y: number,
  { x, from, to }: Plot,
  notKnown: string,
): string[] {
  const guide = line(from, y, to, y, { role: 'line', width: 0.75, dash: '1 4' });
  if (values.every((value) => value === null))
    return [guide, text(from + GAP, y, notKnown, { role: 'line' })];
  const [first = null] = values;
  const said =
    values.length === 1 && first !== null ? [text(x(first.number) + BESIDE_DOT, y, first.text)] : [];
  return [
    guide,
    ...values.flatMap((value, series) => (value === null ? [] : marker(series, x(value.number), y))),
    ...said,
  ];
}

function baseline({ x }: Plot, height: number): Drawn {
  return { height: 0, parts: [line(x(0), -4, x(0), height + 4, { role: 'line', width: 1 })] };
}

function axisUnder({ scale, type }: PanelOf, { from, to, x }: Plot, height: number): Drawn {
  const parts = tickLabels(scale, to - from, type).flatMap((tick) => [
    line(x(tick.number), -4, x(tick.number), height + 6, GRID),
    text(x(tick.number), height + 6 + LINE / 2 + 2, tick.text, { anchor: 'middle' }),
  ]);
  return { height: 6 + LINE + 2, parts };
}
