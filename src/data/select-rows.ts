import { type Place, problem } from '../report/diagnostic.ts';
import { collecting, none, type Outcome } from '../report/outcome.ts';
import type { DataSet, Row } from './rows.ts';

/** The rows that names stand for, in their order and each once; null with all names that stand for none, and those that are near. */
export function selectRows(data: DataSet, names: readonly string[]): Outcome<readonly Row[] | null> {
  return collecting((diagnostics) => {
    const rows = names.map((name) => diagnostics.take(findRow(data, name)));
    return diagnostics.hasErrors ? null : [...new Set(rows.filter((row) => row !== null))];
  });
}

/** The row that a name stands for; null with those that are near. */
export function findRow(data: DataSet, name: string, place?: Place): Outcome<Row | null> {
  const row = data.find(name);
  if (row !== undefined) return { value: row, problems: [] };
  const close = data.suggest(name);
  return none(problem('unknown-variant', { name, data: data.name, file: data.file, close }, place));
}
