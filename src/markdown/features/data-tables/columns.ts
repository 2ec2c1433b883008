import { type PlacedRow, textOf } from '../../../data/rows.ts';
import { COLUMN_KINDS, type ColumnKind, ColumnKinds } from './column-kinds.ts';
import { isNone } from './decimal.ts';
import { type Attribute, halves, isColumn, partsOf, type Request } from './request.ts';

export interface ShownColumn {
  readonly name: string;
  readonly heading: string;
}

/** What an author wants of the columns. */
export interface Columns {
  readonly shown: readonly ShownColumn[];
  readonly kinds: ColumnKinds;
  /** Those that are summed. */
  readonly sums: ReadonlySet<string>;
}

/** Finds the columns that an author wants; what cannot be found is reported, and left out. */
export function findColumns(request: Request): Columns {
  const shown = shownColumns(request);
  const sums = summedColumns(shown, request);
  const said = saidKinds(request);
  const [first] = shown;
  // It names the rows.
  if (first !== undefined && !said.has(first.name)) said.set(first.name, 'text');
  return { shown, kinds: new ColumnKinds(request.table, said, sums), sums };
}

/** `column` or `column=Heading` for each; all columns where none is named. */
function shownColumns(request: Request): ShownColumn[] {
  const parts = partsOf(request.attribute('columns'));
  if (parts.length === 0) return request.table.columns.map((name) => ({ name, heading: name }));
  return parts
    .map((part) => {
      const [name, heading] = halves(part, '=');
      return { name, heading: heading || name };
    })
    .filter(({ name }) => isColumn(name, 'columns', request));
}

function summedColumns(columns: readonly ShownColumn[], request: Request): Set<string> {
  const [first, ...others] = columns.map(({ name }) => name);
  const place = request.placeOf('sum');
  const sums = partsOf(request.attribute('sum')).filter((column) => {
    if (others.includes(column)) return true;
    if (column === first) request.diagnostics.report('invalid-value.sum-first', { column }, place);
    else if (isColumn(column, 'sum', request))
      request.diagnostics.report('invalid-value.sum', { column, columns: others }, place);
    return false;
  });
  return new Set(sums);
}

/** `column:kind` for each. */
export function saidKinds(request: Request): Map<string, ColumnKind> {
  const said = new Map<string, ColumnKind>();
  for (const part of partsOf(request.attribute('format'))) {
    const [column, name] = halves(part, ':');
    if (!isColumn(column, 'format', request)) continue;
    const kind = COLUMN_KINDS.find((known) => known === name);
    if (kind !== undefined) said.set(column, kind);
    else {
      const values = { written: part, known: COLUMN_KINDS };
      request.diagnostics.report('invalid-value.column-format', values, request.placeOf('format'));
    }
  }
  return said;
}

/** A cell that is no number, in a column of numbers, would be left out of a sum without a word. */
export function reportNoNumbers(
  { shown, kinds, sums }: Columns,
  rows: readonly PlacedRow[],
  request: Request,
): void {
  for (const { name: column } of shown.filter(({ name }) => kinds.of(name) !== 'text')) {
    reportNoNumber(column, kinds, rows, request, sums.has(column) ? 'sum' : 'format');
  }
}

/** Whether all cells of a column are numbers, or say that there is none; tells of the first that is not. */
export function reportNoNumber(
  column: string,
  kinds: ColumnKinds,
  rows: readonly PlacedRow[],
  { table: { file }, placeOf, diagnostics }: Request,
  attribute: Attribute,
): boolean {
  const wrong = rows.filter(
    (row) => !isNone(textOf(row.row, column)) && kinds.decimalIn(row, column) === null,
  );
  const [first] = wrong;
  if (first === undefined) return true;
  const values = { text: textOf(first.row, column), column, file, line: first.line, more: wrong.length - 1 };
  diagnostics.report('not-a-number', values, placeOf(attribute));
  return false;
}
