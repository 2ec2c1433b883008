import type { Point } from '../../../chart/chart.ts';
import { timesOf } from '../../../chart/time.ts';
import { type PlacedRow, textOf } from '../../../data/rows.ts';
import type { Strings } from '../../../language/index.ts';

/** The points of a chart, in their order, and which of them a text in the column stands for. */
interface Axis {
  readonly points: readonly Point[];
  readonly indexOf: (text: string) => number;
}

/** The points that a column names: times in their order, anything else in the order of the rows. */
export function axisOf(rows: readonly PlacedRow[], column: string, strings: Strings): Axis {
  const texts = [...new Set(rows.map(({ row }) => textOf(row, column)))];
  const times = timesOf(texts, strings);
  const points =
    times?.map(({ point }) => point) ??
    texts.map((text) => ({ label: text || strings.notStated, name: text || strings.notStated, time: null }));
  const keys = times?.map(({ keys }) => keys) ?? texts.map((text) => [text]);
  const index = new Map(keys.flatMap((of, at) => of.map((text) => [text, at] as const)));
  return { points, indexOf: (text) => index.get(text) ?? -1 };
}

/** What stands in a column, each once and in the order of the rows. */
export const namesIn = (rows: readonly PlacedRow[], column: string, strings: Strings): string[] => [
  ...new Set(rows.map(({ row }) => textOf(row, column) || strings.notStated)),
];
