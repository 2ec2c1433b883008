import { type Place, problem } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import type { DataSetConfig, Workspace } from '../workspace/workspace.ts';
import { checkRows } from './check-rows.ts';
import { missingColumns, type ReadDataTable, readDataTable } from './data-table.ts';
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
  if (columns?.value === null) return none(...columns.problems);
  const { value: table, problems } = await readDataTable(workspace, name, date, mentioned);
  if (table === null || columns === undefined) return { value: null, problems };
  const data = toDataSet(table, columns.value);
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
  const names = Object.entries({ key, label, find }).flatMap(([word, value]) => (value ? [] : [word]));
  return none(problem('incomplete-data-set', { name, names }, mentioned));
}

function toDataSet(table: ReadDataTable, columns: NamingColumns): Outcome<DataSet | null> {
  const { key, label, find } = columns;
  const missing = missingColumns([key, label, ...find], table);
  if (missing.length > 0) return none(...missing);
  const problems = checkRows(table.rows, { file: table.file, key, label });
  if (problems.length > 0) return none(...problems);
  return { value: new IndexedRows(table, table.rows, columns, table.dated), problems };
}
