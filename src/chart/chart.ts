/** How values are drawn. */
export const CHART_KINDS = ['bar', 'line', 'dot'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** A value, and how it is written in the chart's language. */
export interface Value {
  readonly number: number;
  readonly text: string;
}

/** What values are told apart by along an axis: a category, or a time. */
export interface Point {
  /** As it stands at the axis. */
  readonly label: string;
  /** As it stands in a sentence or a table. */
  readonly name: string;
  /** In milliseconds since 1970 (UTC); null for a category. */
  readonly time: number | null;
}

/** Values that belong together. */
export interface Series {
  /** Empty where there is only one. */
  readonly name: string;
  /** One for each point; null where it is not known. */
  readonly values: readonly (Value | null)[];
}

/** One of several small drawings on the same scale. */
export interface Panel {
  /** Empty where there is only one. */
  readonly name: string;
  /** The same series in each panel. */
  readonly series: readonly Series[];
}

/** The data of a chart, and what they are called. */
export interface Chart {
  readonly kind: ChartKind;
  /** What the points are: `Region`. */
  readonly pointName: string;
  /** What the panels are; empty where there is only one. */
  readonly panelName: string;
  /** What is measured: `Antal opkald`; empty where each series is something else. */
  readonly valueName: string;
  readonly points: readonly Point[];
  /** At least one. */
  readonly panels: readonly Panel[];
  /** How a number at the axis is written, with so many decimals. */
  readonly format: (number: number, decimals: number) => string;
  /** What stands in the place of a value that is not known. */
  readonly notKnown: string;
}

/** Whether its points lie in time. */
export const isTimed = ({ points }: Pick<Chart, 'points'>): boolean =>
  points.length > 0 && points.every(({ time }) => time !== null);

/** All numbers of a chart, or of a part of it. */
export const numbersIn = (panels: readonly Panel[]): number[] =>
  panels.flatMap(({ series }) =>
    series.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [value.number]))),
  );
