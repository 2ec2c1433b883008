import type { Chart, ChartKind, Panel, Value } from '../../src/chart/chart.ts';
import { timesOf } from '../../src/chart/time.ts';
import { stringsOf } from '../../src/language/index.ts';

const strings = stringsOf('da');

/** A number as a chart has it; null stays. */
const value = (number: number | null): Value | null =>
  number === null ? null : { number, text: strings.formatNumber(number) };

export const panel = (name: string, series: Readonly<Record<string, readonly (number | null)[]>>): Panel => ({
  name,
  series: Object.entries(series).map(([of, numbers]) => ({ name: of, values: numbers.map(value) })),
});

/** A Danish chart of points that are told by texts. */
export function chartOf(kind: ChartKind, points: readonly string[], panels: readonly Panel[]): Chart {
  return {
    kind,
    panels,
    points:
      timesOf(points, strings)?.map(({ point }) => point) ??
      points.map((label) => ({ label, name: label, time: null })),
    pointName: 'Område',
    valueName: 'Antal opkald',
    panelName: 'Region',
    notKnown: strings.notStated,
    format: (number, decimals) => strings.formatDecimal(number.toFixed(decimals) as `${number}`),
  };
}

/** A chart of one series. */
export const simple = (
  kind: ChartKind,
  numbers: Readonly<Record<string, number | null>> | readonly (readonly [string, number | null])[],
): Chart => {
  const entries = Array.isArray(numbers) ? numbers : Object.entries(numbers);
  return chartOf(
    kind,
    entries.map(([name]) => name),
    [panel('', { '': entries.map(([, number]) => number) })],
  );
};
