import type { Element } from 'hast';
import { h } from 'hastscript';
import { type PlacedRow, textOf } from '../../../data/rows.ts';
import type { Strings } from '../../../language/index.ts';
import type { HastState } from '../../feature.ts';
import type { Columns, ShownColumn } from './columns.ts';
import { type Decimal, sumOf, written } from './decimal.ts';

/** A table whose first column names its rows (WCAG 2.2, 1.3.1; technique H63), with a last row of sums where some are wanted. */
export function toTable(
  state: HastState,
  columns: Columns,
  rows: readonly PlacedRow[],
  strings: Strings,
): Element {
  const { shown, sums } = columns;
  const heads = shown.map(({ heading }) => heading);
  const body = rows.map((row) => shown.map((column) => cellText(column, row, columns, strings)));
  const foot = shown.map((column, index) =>
    index === 0 ? strings.total : sumText(column, rows, columns, strings),
  );
  const rowOf = (cells: readonly string[], scope: 'row' | 'col'): Element => {
    const made = shown.map((column, index) => {
      const isHead = scope === 'col' || index === 0;
      const align = columns.kinds.of(column.name) === 'text' ? null : 'right';
      // An empty cell has no content at all, as Markdown's have none.
      return h(isHead ? 'th' : 'td', { scope: isHead ? scope : null, align }, cells[index] || null);
    });
    return h('tr', state.wrap(made, true));
  };
  const partOf = (name: 'thead' | 'tbody' | 'tfoot', made: Element[]): Element =>
    h(name, state.wrap(made, true));
  const parts = [
    partOf('thead', [rowOf(heads, 'col')]),
    partOf(
      'tbody',
      body.map((cells) => rowOf(cells, 'row')),
    ),
    ...(sums.size > 0 ? [partOf('tfoot', [rowOf(foot, 'row')])] : []),
  ];
  return h('table', state.wrap(parts, true));
}

function cellText(column: ShownColumn, placed: PlacedRow, { kinds }: Columns, strings: Strings): string {
  const decimal = kinds.decimalIn(placed, column.name);
  if (decimal !== null) return numberText(column, decimal, kinds, strings);
  return textOf(placed.row, column.name) || strings.notStated;
}

function sumText(
  column: ShownColumn,
  rows: readonly PlacedRow[],
  { kinds, sums }: Columns,
  strings: Strings,
): string {
  if (!sums.has(column.name)) return '';
  const decimals = rows.map((row) => kinds.decimalIn(row, column.name));
  return numberText(column, sumOf(decimals.filter((decimal) => decimal !== null)), kinds, strings);
}

function numberText(
  { name }: ShownColumn,
  decimal: Decimal,
  kinds: Columns['kinds'],
  strings: Strings,
): string {
  const number = strings.formatDecimal(written(decimal));
  return kinds.of(name) === 'number' ? number : strings.percent(number);
}
