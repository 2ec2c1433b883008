import {
  CHART_KINDS,
  type Chart,
  type ChartKind,
  numbersIn,
  type Panel,
  type Value,
} from '../../../chart/chart.ts';
import { MOST_SERIES } from '../../../chart/looks.ts';
import { type PlacedRow, textOf } from '../../../data/rows.ts';
import type { Strings } from '../../../language/index.ts';
import { closest } from '../../../report/nearest.ts';
import { ColumnKinds } from '../data-tables/column-kinds.ts';
import { reportNoNumber, type ShownColumn, saidKinds } from '../data-tables/columns.ts';
import { written } from '../data-tables/decimal.ts';
import { halves, isColumn, partsOf, type Request } from '../data-tables/request.ts';
import { findRows } from '../data-tables/rows.ts';
import { axisOf, NO_NAMES, namesIn } from './axis.ts';

/** More than these small drawings are not compared. */
const MOST_PANELS = 12;
/** More points than these are too near to each other to be told apart. */
const MOST_POINTS: Readonly<Record<ChartKind, number>> = { bar: 60, line: 400, dot: 60 };
/** A number of more digits is drawn wrongly, and no statistic has it. */
const LARGEST = 1e15;

/** What an author wants to see of a data set. */
interface Wanted {
  readonly kind: ChartKind;
  readonly x: ShownColumn;
  readonly y: readonly ShownColumn[];
  readonly series: ShownColumn | null;
  readonly by: ShownColumn | null;
}

/** The chart that an author wants of a data set; null where it cannot be drawn, which is told. */
export function readChart(request: Request, strings: Strings): Chart | null {
  const wanted = wantedOf(request);
  if (wanted === null) return null;
  const names = wanted.y.map(({ name }) => name);
  const kinds = new ColumnKinds(request.table, saidKinds(request), new Set(names));
  const rows = findRows(request, kinds);
  if (rows.length === 0) return null;
  if (!names.map((name) => reportNoNumber(name, kinds, rows, request, 'y')).every(Boolean)) return null;
  if (new Set(names.map((name) => isPercent(kinds, name))).size > 1) {
    request.diagnostics.report('unreadable-chart.mixed', { columns: names }, request.placeOf('y'));
    return null;
  }
  const chart = chartOf(wanted, rows, kinds, request, strings);
  return chart !== null && isReadable(chart, request) ? chart : null;
}

function wantedOf(request: Request): Wanted | null {
  const kind = kindOf(request);
  const x = columnsOf('x', request);
  const y = columnsOf('y', request);
  const series = columnsOf('series', request);
  const by = columnsOf('by', request);
  if (kind === null || x === null || y === null || series === null || by === null) return null;
  const [pointColumn] = x;
  if (pointColumn === undefined || y.length === 0) {
    const { columns } = request.table;
    const missing = pointColumn === undefined ? 'x' : 'y';
    request.diagnostics.report(
      'invalid-value.chart-axis',
      { name: missing, columns },
      request.placeOf('set'),
    );
    return null;
  }
  if (series.length > 0 && y.length > 1) {
    request.diagnostics.report('unreadable-chart.series-twice', {}, request.placeOf('series'));
    return null;
  }
  return { kind, x: pointColumn, y, series: series[0] ?? null, by: by[0] ?? null };
}

function kindOf(request: Request): ChartKind | null {
  const text = request.attribute('type').trim();
  const kind = CHART_KINDS.find((known) => known === (text || 'bar'));
  if (kind !== undefined) return kind;
  const values = { written: text, known: CHART_KINDS, near: closest(text, CHART_KINDS) };
  request.diagnostics.report('invalid-value.chart-type', values, request.placeOf('type'));
  return null;
}

/** `column` or `column=Heading`, of `y` several; null where a column is not there, which is told. */
function columnsOf(attribute: 'x' | 'y' | 'series' | 'by', request: Request): readonly ShownColumn[] | null {
  const parts = attribute === 'y' ? partsOf(request.attribute('y')) : [request.attribute(attribute).trim()];
  const columns = parts
    .filter((part) => part !== '')
    .map((part) => {
      const [name, heading] = halves(part, '=');
      return { name, heading: heading || name };
    });
  return columns.every(({ name }) => isColumn(name, attribute, request)) ? columns : null;
}

function chartOf(
  { kind, x, y, series, by }: Wanted,
  rows: readonly PlacedRow[],
  kinds: ColumnKinds,
  request: Request,
  strings: Strings,
): Chart | null {
  const axis = axisOf(rows, x.name, strings);
  const panelNames = by === null ? NO_NAMES : namesIn(rows, by.name, strings);
  const isWide = y.length > 1;
  const told = series === null ? NO_NAMES : namesIn(rows, series.name, strings);
  const shown = isWide ? y : told.all.map((name) => ({ name, heading: name }));
  const cells = new Map<string, { readonly value: Value | null; readonly line: number }>();
  for (const row of rows) {
    const panel = panelNames.of(row);
    for (const column of y) {
      const of = isWide ? column.name : told.of(row);
      const key = JSON.stringify([panel, of, axis.indexOf(textOf(row.row, x.name))]);
      const before = cells.get(key);
      if (before !== undefined) {
        const said = [textOf(row.row, x.name), of, panel].filter((part) => part !== '').join(', ');
        const place = { file: request.table.file, before: before.line, line: row.line };
        request.diagnostics.report('unreadable-chart.twice', { name: said, ...place }, request.placeOf('x'));
        return null;
      }
      cells.set(key, { value: valueIn(row, column.name, kinds, strings), line: row.line });
    }
  }
  const panels = panelNames.all.map(
    (name): Panel => ({
      name,
      series: shown.map(({ name: of, heading }) => ({
        name: heading,
        values: axis.points.map((_, index) => cells.get(JSON.stringify([name, of, index]))?.value ?? null),
      })),
    }),
  );
  return {
    kind,
    points: axis.points,
    panels,
    pointName: x.heading,
    panelName: by?.heading ?? '',
    valueName: isWide ? '' : (y[0]?.heading ?? ''),
    notKnown: strings.notStated,
    format: (number, decimals) => {
      const text = strings.formatDecimal(number.toFixed(decimals) as `${number}`);
      return isPercent(kinds, y[0]?.name ?? '') ? strings.percent(text) : text;
    },
  };
}

const isPercent = (kinds: ColumnKinds, column: string): boolean => kinds.of(column) !== 'number';

function valueIn(row: PlacedRow, column: string, kinds: ColumnKinds, strings: Strings): Value | null {
  const decimal = kinds.decimalIn(row, column);
  if (decimal === null) return null;
  const text = strings.formatDecimal(written(decimal));
  return { number: Number(written(decimal)), text: isPercent(kinds, column) ? strings.percent(text) : text };
}

/** Whether what is drawn could be read; tells why not. */
function isReadable(chart: Chart, { diagnostics, placeOf, table }: Request): boolean {
  const { kind, panels, points } = chart;
  const numbers = numbersIn(panels);
  const series = panels[0]?.series.length ?? 0;
  if (numbers.length === 0) {
    diagnostics.report('unreadable-chart.no-numbers', { data: table.name }, placeOf('y'));
    return false;
  }
  if (numbers.some((number) => Math.abs(number) > LARGEST)) {
    diagnostics.report('unreadable-chart.large', { digits: 15 }, placeOf('y'));
    return false;
  }
  if (kind === 'line' && points.length < 2) {
    diagnostics.report('unreadable-chart.one-point', {}, placeOf('x'));
    return false;
  }
  if (points.length > MOST_POINTS[kind]) {
    const values = { count: points.length, most: MOST_POINTS[kind] };
    diagnostics.report('unreadable-chart.points', values, placeOf('x'));
    return false;
  }
  if (series > MOST_SERIES[kind]) {
    const values = { count: series, most: MOST_SERIES[kind] };
    diagnostics.report('unreadable-chart.series', values, placeOf('series'));
    return false;
  }
  if (panels.length > MOST_PANELS) {
    const values = { count: panels.length, most: MOST_PANELS };
    diagnostics.report('unreadable-chart.panels', values, placeOf('by'));
    return false;
  }
  return true;
}
