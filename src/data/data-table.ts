import { nameIn, readText } from '../files/files.ts';
import { Diagnostics, type Place } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import type { Outcome } from '../report/outcome.ts';
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
  const diagnostics = new Diagnostics();
  const table = await read(workspace, name, date, mentioned, diagnostics);
  return { value: table, problems: diagnostics.list };
}

async function read(
  workspace: Workspace,
  name: string,
  date: string,
  mentioned: Place | undefined,
  diagnostics: Diagnostics,
): Promise<ReadDataTable | null> {
  const config = workspace.config.data[name];
  if (config === undefined) {
    const known = Object.keys(workspace.config.data);
    diagnostics.report('unknown-data-set', { name, known, near: closest(name, known) }, mentioned);
    return null;
  }
  const place = workspace.placeOf(['data', name, 'file']);
  const table = diagnostics.take(await readWorkspaceTable(workspace, config.file, place));
  if (table === null) return null;
  const joined = config.dated;
  if (joined === undefined) {
    const rows = table.rows.map(({ cells, line }) => ({ row: cells, line }));
    return { ...table, name, rows, dated: undefined };
  }
  if (!hasColumns([joined.column], table, diagnostics)) return null;
  const dated = diagnostics.take(readDatedColumn(workspace, joined, date));
  if (dated === null) return null;
  const rows = table.rows.map(({ cells, line }) => {
    const row: Row = { ...cells, [dated.name]: dated.valueOf(cells[joined.column] ?? '') };
    return { row, line };
  });
  return { ...table, name, columns: [...new Set([...table.columns, dated.name])], rows, dated };
}

async function readWorkspaceTable(
  { files }: Workspace,
  file: string,
  mentioned: Place,
): Promise<Outcome<Table | null>> {
  const name = nameIn(files, file);
  if ((files.sizeOf(file) ?? 0) > LARGEST_TABLE) return tooLarge(name);
  const result = files.read(file);
  if ('bytes' in result) return readTable(name, result.bytes);
  // It says why it cannot be read.
  return { value: null, problems: readText(files, file, mentioned).problems };
}

/** Whether a table has some columns; tells those that it has not. */
export function hasColumns(
  wanted: readonly string[],
  { columns, header }: Pick<ReadDataTable, 'columns' | 'header'>,
  diagnostics: Diagnostics,
): boolean {
  const missing = [...new Set(wanted)].filter((column) => !columns.includes(column));
  for (const column of missing) {
    diagnostics.report('missing-column', { column, columns, near: closest(column, columns) }, header);
  }
  return missing.length === 0;
}
