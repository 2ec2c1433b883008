import { fold } from '../../../data/fold.ts';
import { type DataTable, type PlacedRow, textOf } from '../../../data/rows.ts';
import { collatorOf } from '../../../language/collator.ts';
import { nearest } from '../../../report/nearest.ts';
import type { ColumnKinds } from './column-kinds.ts';
import { isNone, written } from './decimal.ts';
import { halves, isColumn, partsOf, type Request } from './request.ts';

/** The rows that an author wants, in the order that is wanted. */
export function findRows(request: Request, kinds: ColumnKinds): readonly PlacedRow[] {
  return sorted(filtered(request), kinds, request).slice(0, limitOf(request));
}

/** `column=value` for each: rows with any of the values of a column, in all of the columns. Values are compared as names are. */
function filtered(request: Request): readonly PlacedRow[] {
  const { table, diagnostics } = request;
  const where = request.attribute('where');
  const wanted = new Map<string, string[]>();
  for (const part of conditionsIn(where)) {
    const [column, value] = halves(part, '=');
    if (value === undefined)
      diagnostics.report('invalid-value.where', { written: part }, request.placeOf('where'));
    else if (isColumn(column, 'where', request)) wanted.set(column, [...(wanted.get(column) ?? []), value]);
  }
  const conditions = [...wanted].map(([column, values]) => ({
    folded: foldedColumn(table, column),
    values: new Set(values.map(fold)),
  }));
  const rows = table.rows.filter((_, index) =>
    conditions.every(({ folded, values }) => values.has(folded[index] ?? '')),
  );
  if (rows.length > 0) return rows;
  const place = request.placeOf('where');
  const missing = [...wanted].find(([column, values]) =>
    values.every((value) => !foldedColumn(table, column).includes(fold(value))),
  );
  if (missing === undefined) diagnostics.report('no-rows', { data: table.name, where }, place);
  else {
    const [column, values] = missing;
    const value = values.join(', ');
    const present = [...new Set(table.rows.map(({ row }) => textOf(row, column)))].filter((text) => text);
    const found = { near: nearest(value, present, 3), present };
    diagnostics.report('no-rows.value', { data: table.name, column, value, ...found }, place);
  }
  return rows;
}

/** A column of a table as its cells are compared, the same for all variants of a document. */
function foldedColumn(table: DataTable, column: string): readonly string[] {
  const columns = foldedColumns.get(table) ?? new Map<string, readonly string[]>();
  foldedColumns.set(table, columns);
  const folded = columns.get(column) ?? table.rows.map(({ row }) => fold(textOf(row, column)));
  columns.set(column, folded);
  return folded;
}

const foldedColumns = new WeakMap<DataTable, Map<string, readonly string[]>>();

/** Each has a column, so that a comma before what has none belongs to a value. */
function conditionsIn(where: string): string[] {
  const parts = where.split(/[,;](?=[^,;=]*=)/).map((part) => part.replace(/[,;]\s*$/, '').trim());
  return parts.filter((part) => part !== '');
}

/** By each column in its order; `-column` backwards. What is empty comes last. */
function sorted(rows: readonly PlacedRow[], kinds: ColumnKinds, request: Request): readonly PlacedRow[] {
  const collator = collatorOf(request.language);
  const orders = partsOf(request.attribute('sort'))
    .map((part) => ({ column: part.replace(/^[-−]\s*/, ''), direction: /^[-−]/.test(part) ? -1 : 1 }))
    .filter(({ column }) => isColumn(column, 'sort', request))
    .map(({ column, direction }) => (a: PlacedRow, b: PlacedRow): number => {
      const [one, other] = [textOf(a.row, column), textOf(b.row, column)];
      if (isNone(one) || isNone(other)) return Number(isNone(one)) - Number(isNone(other));
      const [x, y] = [kinds.decimalIn(a, column), kinds.decimalIn(b, column)];
      const order = x && y ? Number(written(x)) - Number(written(y)) : collator.compare(one, other);
      return direction * order;
    });
  return rows.toSorted((a, b) => {
    for (const order of orders) {
      const found = order(a, b);
      if (found !== 0) return found;
    }
    return 0;
  });
}

function limitOf(request: Request): number {
  const text = request.attribute('limit').trim();
  if (text === '') return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  request.diagnostics.report('invalid-value.limit', { text }, request.placeOf('limit'));
  return Number.POSITIVE_INFINITY;
}
