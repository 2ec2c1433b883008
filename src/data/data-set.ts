import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { DataSetConfig, Workspace } from '../workspace/workspace.ts';
import { checkRows } from './check-rows.ts';
import { hasColumns, type ReadDataTable, readDataTable } from './data-table.ts';
import { IndexedRows, type NamingColumns } from './indexed-rows.ts';
import type { DataSet } from './rows.ts';

/** Reads a data set that documents are made for, as it holds on a date (ISO 8601); null with the problems that leave none. */
export async function readDataSet(
  workspace: Workspace,
  name: string,
  date: string,
  mentioned?: Place,
): Promise<Outcome<DataSet | null>> {
  const config = workspace.config.data[name];
  const columns = config && namingColumns(name, config, mentioned);
  // What lacks them is not read.
  if (columns?.value === null) return { value: null, problems: columns.problems };
  const { value: table, problems } = await readDataTable(workspace, name, date, mentioned);
  if (table === null || columns === undefined) return { value: null, problems };
  const { value } = columns;
  const data = collecting((diagnostics) => toDataSet(table, value, diagnostics));
  return { value: data.value, problems: [...problems, ...data.problems] };
}

/** The columns that name the rows; null where `kl-docs.yml` leaves one out, as it may for a set that is only shown. */
export function namingColumns(
  name: string,
  { key, label, find }: DataSetConfig,
  mentioned?: Place,
): Outcome<NamingColumns | null> {
  if (key !== undefined && label !== undefined && find !== undefined)
    return { value: { key, label, find }, problems: [] };
  return collecting((diagnostics) => {
    const names = Object.entries({ key, label, find }).flatMap(([word, value]) => (value ? [] : [word]));
    diagnostics.report('incomplete-data-set', { name, names }, mentioned);
    return null;
  });
}

function toDataSet(table: ReadDataTable, columns: NamingColumns, diagnostics: Diagnostics): DataSet | null {
  const { key, label, find } = columns;
  if (!hasColumns([key, label, ...find], table, diagnostics)) return null;
  if (!checkRows(table.rows, { file: table.file, key, label }, diagnostics)) return null;
  return new IndexedRows(table, table.rows, columns, table.dated);
}
