import type { ReadLog } from '../files/read-log.ts';
import { type Diagnostic, problem } from '../report/diagnostic.ts';
import { nearest } from '../report/nearest.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { checkRows } from './check-rows.ts';
import { matchHeaders, readGivenTable } from './given-table.ts';
import { IndexedRows } from './indexed-rows.ts';
import type { DataSet, PlacedRow, Row } from './rows.ts';
import { slugOf } from './slug.ts';
import type { Table } from './table/table.ts';

/** Which columns of a file that somebody has stand for those that a document uses. */
export interface GivenColumns {
  /** The headers that each name may have in the file, tried in order after the name itself. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** The column of the names in files; made from the label where the file has none. */
  readonly key: string;
  readonly label: string;
  /** The columns that a row is found by, as far as the file has them. */
  readonly find: readonly string[];
}

/**
 * Reads a table that is given on the command line and may be anywhere. A row has all columns of the file as they are called there, and those
 * that `columns` names, with null where the file has none for it. Null with the problems that leave no data set.
 *
 * @param root the workspace's, as of `readGivenTable`
 */
export async function readGivenDataSet(
  file: string,
  wanted: GivenColumns,
  root: string,
  log?: ReadLog,
): Promise<Outcome<DataSet | null>> {
  const { value: table, problems } = await readGivenTable(file, root, log);
  if (table === null) return none(...problems);
  const data = toDataSet(table, wanted);
  return { value: data.value, problems: [...problems, ...data.problems] };
}

function toDataSet(table: Table, wanted: GivenColumns): Outcome<DataSet | null> {
  const { file: name } = table;
  const { columns, key, label, find } = wanted;
  const used = [...new Set([...Object.keys(columns), key, label, ...find])];
  const headers = matchHeaders(table.columns, used, columns);
  const labelHeader = headers.get(label);
  if (labelHeader === undefined) return none(missingLabel(table, wanted));
  const rows = table.rows.map(({ cells, line }): PlacedRow => {
    const mapped = [...headers].map(([column, header]): [string, string | null] => [
      column,
      header === undefined ? null : (cells[header] ?? null),
    ]);
    // Not an assignment: a column may be called __proto__.
    const row: Row = Object.fromEntries([...Object.entries(cells), ...mapped]);
    // Such a column may hold anything that tells the rows apart: numbers, or names with spaces.
    const slug = slugOf(String(row[key] || (cells[labelHeader] ?? '')));
    return { row: { ...row, [key]: slug }, line };
  });
  const names = {
    file: name,
    key,
    label,
    keyColumn: { name: headers.get(key) ?? key, exists: headers.get(key) !== undefined },
  };
  const problems = checkRows(rows, names);
  if (problems.length > 0) return none(...problems);
  const foundBy = [...new Set([label, key, ...find])];
  return { value: new IndexedRows({ name, file: name }, rows, { key, label, find: foundBy }), problems };
}

function missingLabel({ columns: headers, header }: Table, { columns, label }: GivenColumns): Diagnostic {
  const known = [...new Set([label, ...(columns[label] ?? [])])];
  const [near] = known.flatMap((name) => nearest(name, headers).map((header) => ({ header, name })));
  return problem('missing-column.names', { label, headers, known, near }, header);
}
