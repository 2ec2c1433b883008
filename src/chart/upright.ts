import { type Chart, isTimed } from './chart.ts';
import { bar } from './looks.ts';
import { type Drawn, type PanelOf, valueTexts } from './panel.ts';
import { GRID, line, text } from './svg.ts';
import { fitBeside, namesUnder } from './ticks.ts';
import { LINE, type Type } from './type.ts';

const HEIGHT = 210;
const SMALL_HEIGHT = 130;
const GAP = 8;
/** The part of its room that a bar fills, or all bars of a point. */
const FILLED = 0.72;

/** Whether bars may stand: those of times in their order, others where each has room for its name and its value. */
export function mayStand(chart: Chart, width: number, type: Type): boolean {
  if (isTimed(chart)) return true;
  const room = width / chart.points.length - GAP;
  return fitBeside(chart.points, room, type) && saysValues(chart, width, type);
}

/** Whether each value can be written at its bar, so that no axis is needed. */
export function saysValues(chart: Chart, width: number, type: Type): boolean {
  const count = chart.panels[0]?.series.length ?? 1;
  const room = (FILLED * width) / chart.points.length / count;
  return (
    type.widest([...valueTexts(chart), hasGaps(chart) ? chart.notKnown : '']) <=
    room + (count === 1 ? GAP : -2)
  );
}

const hasGaps = ({ panels }: Chart): boolean =>
  panels.some(({ series }) => series.some(({ values }) => values.includes(null)));

/** Bars that stand on the axis of their points. */
export function drawUpright(of: PanelOf): Drawn {
  const { panel, chart, scale, width, isSmall, type } = of;
  const says = saysValues(chart, width, type);
  const left = says ? 0 : type.widest(scale.ticks.map((tick) => tick.text)) + GAP;
  const top = says ? LINE : LINE / 2;
  const below = says && scale.domain[0] < 0 ? LINE : 0;
  const height = isSmall ? SMALL_HEIGHT : HEIGHT;
  const y = (number: number): number => top + (1 - scale.at(number)) * height;
  const band = (width - left) / chart.points.length;
  const thick = (FILLED * band) / panel.series.length;
  const grid = says
    ? []
    : scale.ticks.flatMap((tick) => [
        line(left, y(tick.number), width, y(tick.number), GRID),
        text(left - GAP, y(tick.number), tick.text, { anchor: 'end' }),
      ]);
  const bars = chart.points.flatMap((_, index) =>
    panel.series.flatMap(({ values }, series) => {
      const value = values[index] ?? null;
      const x = left + (index + (1 - FILLED) / 2) * band + series * thick;
      const middle = x + thick / 2;
      if (value === null)
        return says ? text(middle, y(0) - LINE / 2, chart.notKnown, { anchor: 'middle', role: 'line' }) : [];
      const end = y(value.number);
      const drawn = bar(series, x, y(0), Math.max(1, thick - (panel.series.length > 1 ? 2 : 0)), end - y(0));
      const beside = end + (value.number < 0 ? LINE / 2 : -LINE / 2);
      return says ? [drawn, text(middle, beside, value.text, { anchor: 'middle' })] : drawn;
    }),
  );
  const middles = chart.points.map((_, index) => left + (index + 0.5) * band);
  const names = namesUnder(
    chart.points,
    middles,
    band - GAP,
    width,
    top + height + below + GAP + LINE / 2,
    type,
  );
  const baseline = line(left, y(0), width, y(0), { role: 'line', width: 1 });
  return {
    height: top + height + below + GAP + names.height,
    parts: [...grid, ...bars, baseline, ...names.parts],
  };
}
