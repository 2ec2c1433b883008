import type { Wordings } from '../wording.ts';
import { didYouMean, lineName, thereAre } from './phrases.ts';

/** What keeps a chart from being drawn. */
export const charts = {
  'invalid-value.chart-type': ({
    written,
    known,
    near,
  }: {
    written: string;
    known: readonly string[];
    near?: string | undefined;
  }) => [`"${written}" is no kind of chart`, didYouMean(near) ?? thereAre(known)],
  'invalid-value.chart-axis': ({ name, columns }: { name: string; columns: readonly string[] }) => [
    `The chart does not say which column is its ${name}`,
    `x names the points, y has their numbers: x="…" y="…". ${thereAre(columns)}`,
  ],
  'unreadable-chart.series-twice': () => [
    'The chart has several columns as its y, and series besides',
    'Each column of y is a series already. Take series out, or name one column as y.',
  ],
  'unreadable-chart.mixed': ({ columns }: { columns: readonly string[] }) => [
    `Of ${columns.join(', ')} some are percents and some are not: they have no axis in common`,
    'Make a chart of each, or say with format what a column is: format="andel:percent".',
  ],
  'unreadable-chart.twice': ({
    name,
    file,
    before,
    line,
  }: {
    name: string;
    file: string;
    before: number;
    line: number;
  }) => [
    `${name} has two numbers, in ${lineName(file, before)} and ${lineName(file, line)} of ${file}`,
    'A point has one. Choose rows with where, or say by series or by what tells them apart.',
  ],
  'unreadable-chart.no-numbers': ({ data }: { data: string }) => [
    `None of the rows that are chosen of ${data} has a number`,
    'A chart needs at least one.',
  ],
  'unreadable-chart.large': ({ digits }: { digits: number }) => [
    `A number has more than ${digits} digits, and cannot be drawn`,
    'Count in thousands or millions.',
  ],
  'unreadable-chart.one-point': () => [
    'The line has one point only',
    'Draw it as a bar, type=bar, or choose more rows.',
  ],
  'unreadable-chart.points': ({ count, most }: { count: number; most: number }) => [
    `The chart has ${count} points; of its kind no more than ${most} can be told apart`,
    'Choose fewer rows with where or limit, sum them up in the file, or make it a table with :::data.',
  ],
  'unreadable-chart.series': ({ count, most }: { count: number; most: number }) => [
    `The chart has ${count} series; of its kind no more than ${most} can be told apart without colours`,
    'Choose fewer with where, or give each a small chart of its own: by="…".',
  ],
  'unreadable-chart.panels': ({ count, most }: { count: number; most: number }) => [
    `The chart is divided into ${count}, and no more than ${most} can be compared`,
    'Choose fewer with where.',
  ],
  'unreadable-chart.height': ({ count }: { count: number }) => [
    `With ${count} points the chart is higher than a page`,
    'Choose fewer rows with where or limit, or make it a table with :::data.',
  ],
} satisfies Wordings;
