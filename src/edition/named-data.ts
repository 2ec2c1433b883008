import { readDataTable } from '../data/data-table.ts';
import type { DataTable } from '../data/rows.ts';
import { dataSetsIn } from '../markdown/features/data-tables/index.ts';
import type { ParsedChapter } from '../markdown/types.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Reads the tables of the data sets that chapters name, as they hold on a date (ISO 8601), by name; without those that cannot be read. */
export async function readNamedData(
  workspace: Workspace,
  chapters: readonly ParsedChapter[],
  date: string,
): Promise<Outcome<ReadonlyMap<string, DataTable>>> {
  const diagnostics = new Diagnostics();
  const tables = new Map<string, DataTable>();
  for (const { name, place } of chapters.flatMap(({ file, mdast }) => dataSetsIn(file, mdast))) {
    if (tables.has(name)) continue;
    const table = diagnostics.take(await readDataTable(workspace, name, date, place));
    if (table !== null) tables.set(name, table);
  }
  return { value: tables, problems: diagnostics.list };
}
