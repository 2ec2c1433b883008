import { nameIn, readBytes } from '../files/files.ts';
import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import { none, type Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type DatedColumn, readDatedColumn } from './dated-column.ts';
import type { DataTable, Row } from './rows.ts';
import { LARGEST_TABLE, readTable, tooLarge } from './table/read-table.ts';
import type { Table } from './table/table.ts';

/** The table of a data set, and what more is known of it. */
export interface ReadDataTable extends DataTable {
  /** The place of the columns' names. */
  readonly header: Place;
  readonly dated: DatedColumn | undefined;
}

/**
 * Reads the table of a data set as it holds on a date (ISO 8601); null with the problems that leave none.
 *
 * @param mentioned where the data set is named
 */
export async function readDataTable(
  workspace: Workspace,
  name: string,
  date: string,
  mentioned?: Place,
): Promise<Outcome<ReadDataTable | null>> {
  const config = workspace.config.data[name];
  if (config === undefined) {
    const known = Object.keys(workspace.config.data);
    return none(problem('unknown-data-set', { name, known, near: closest(name, known) }, mentioned));
  }
  const place = workspace.placeOf(['data', name, 'file']);
  const { value: table, problems } = await readWorkspaceTable(workspace, config.file, place);
  if (table === null) return none(...problems);
  const joined = config.dated;
  if (joined === undefined) {
    const rows = table.rows.map(({ cells, line }) => ({ row: cells, line }));
    return { value: { ...table, name, rows, dated: undefined }, problems };
  }
  const missing = missingColumns([joined.column], table);
  if (missing.length > 0) return none(...problems, ...missing);
  const { value: dated, problems: ofDated } = readDatedColumn(workspace, joined, date);
  if (dated === null) return none(...problems, ...ofDated);
  const rows = table.rows.map(({ cells, line }) => {
    const row: Row = { ...cells, [dated.name]: dated.valueOf(cells[joined.column] ?? '') };
    return { row, line };
  });
  const columns = [...new Set([...table.columns, dated.name])];
  return { value: { ...table, name, columns, rows, dated }, problems };
}

async function readWorkspaceTable(
  { files }: Workspace,
  file: string,
  mentioned: Place,
): Promise<Outcome<Table | null>> {
  const name = nameIn(files, file);
  if ((files.sizeOf(file) ?? 0) > LARGEST_TABLE) return tooLarge(name);
  const { value, problems } = readBytes(files, file, mentioned);
  return value === null ? { value, problems } : readTable(name, value);
}

/** The problems of the columns that a table has not. */
export function missingColumns(
  wanted: readonly string[],
  { columns, header }: Pick<ReadDataTable, 'columns' | 'header'>,
): Diagnostic[] {
  return [...new Set(wanted)]
    .filter((column) => !columns.includes(column))
    .map((column) => problem('missing-column', { column, columns, near: closest(column, columns) }, header));
}
