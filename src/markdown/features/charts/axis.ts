import type { Point } from '../../../chart/chart.ts';
import { timesOf } from '../../../chart/time.ts';
import { type PlacedRow, textOf } from '../../../data/rows.ts';
import type { Strings } from '../../../language/index.ts';

/** The points of a chart, in their order, and which of them a text in the column stands for. */
interface Axis {
  readonly points: readonly Point[];
  readonly indexOf: (text: string) => number;
}

/** The points that a column names: times in their order and without gaps, anything else in the order of the rows. */
export function axisOf(rows: readonly PlacedRow[], column: string, strings: Strings): Axis {
  const texts = textsIn(rows, column);
  const times = timesOf(texts, strings);
  const points = times?.map(({ point }) => point) ?? texts.map((text) => named(text || strings.notStated));
  const keys = times?.map(({ keys }) => keys) ?? texts.map((text) => [text]);
  const index = new Map(keys.flatMap((of, at) => of.map((text) => [text, at] as const)));
  return { points, indexOf: (text) => index.get(text) ?? -1 };
}

/** What series or small charts are called: in the order of their times, else of the rows. */
export interface Names {
  readonly all: readonly string[];
  readonly of: (row: PlacedRow) => string;
}

/** The one name of what is not divided. */
export const NO_NAMES: Names = { all: [''], of: () => '' };

/** What stands in a column, each once. */
export function namesIn(rows: readonly PlacedRow[], column: string, strings: Strings): Names {
  const axis = axisOf(rows, column, strings);
  const nameOf = (text: string): string => axis.points[axis.indexOf(text)]?.name ?? '';
  const present = new Set(textsIn(rows, column).map(nameOf));
  return {
    all: axis.points.flatMap(({ name }) => (present.has(name) ? [name] : [])),
    of: ({ row }) => nameOf(textOf(row, column)),
  };
}

const textsIn = (rows: readonly PlacedRow[], column: string): string[] => [
  ...new Set(rows.map(({ row }) => textOf(row, column))),
];

const named = (name: string): Point => ({ label: name, name, time: null });
