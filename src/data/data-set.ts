import { nameIn, readText } from '../files/files.ts';
import { Diagnostics, type Place } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import type { Outcome } from '../report/outcome.ts';
import type { DataSetConfig, Workspace } from '../workspace/workspace.ts';
import { checkRows } from './check-rows.ts';
import { type DatedColumn, readDatedColumn } from './dated-column.ts';
import { IndexedRows } from './indexed-rows.ts';
import type { DataSet, PlacedRow, Row } from './rows.ts';
import { LARGEST_TABLE, readTable, tooLarge } from './table/read-table.ts';
import type { Table } from './table/table.ts';

/** Reads a data set as it holds on a date (ISO 8601); null with the problems that leave none. */
export async function readDataSet(
  workspace: Workspace,
  name: string,
  date: string,
  mentioned?: Place,
): Promise<Outcome<DataSet | null>> {
  const diagnostics = new Diagnostics();
  const data = await read(workspace, name, date, mentioned, diagnostics);
  return { value: data, problems: diagnostics.list };
}

async function read(
  workspace: Workspace,
  name: string,
  date: string,
  mentioned: Place | undefined,
  diagnostics: Diagnostics,
): Promise<DataSet | null> {
  const config = workspace.config.data[name];
  if (config === undefined) {
    const known = Object.keys(workspace.config.data);
    diagnostics.report('unknown-data-set', { name, near: closest(name, known) }, mentioned);
    return null;
  }
  const place = workspace.placeOf(['data', name, 'file']);
  const table = diagnostics.take(await readWorkspaceTable(workspace, config.file, place));
  if (table === null || !hasColumns(config, table, diagnostics)) return null;
  const dated = config.dated && diagnostics.take(readDatedColumn(workspace, config.dated, date));
  if (dated === null) return null;
  const rows = table.rows.map(
    ({ cells, line }): PlacedRow => ({ row: join(cells, config.dated?.column, dated), line }),
  );
  if (!checkRows(rows, { ...config, file: table.file }, diagnostics)) return null;
  return new IndexedRows({ name, file: table.file }, rows, config, dated);
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

function hasColumns(config: DataSetConfig, { columns, header }: Table, diagnostics: Diagnostics): boolean {
  const wanted = new Set([
    config.key,
    config.label,
    ...config.find,
    ...(config.dated ? [config.dated.column] : []),
  ]);
  const missing = [...wanted].filter((column) => !columns.includes(column));
  for (const column of missing) {
    diagnostics.report('missing-column', { column, columns, near: closest(column, columns) }, header);
  }
  return missing.length === 0;
}

function join(
  cells: Readonly<Record<string, string>>,
  column: string | undefined,
  dated: DatedColumn | undefined,
): Row {
  return column === undefined || dated === undefined
    ? cells
    : { ...cells, [dated.name]: dated.valueOf(cells[column] ?? '') };
}
