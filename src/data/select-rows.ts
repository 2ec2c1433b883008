import type { Diagnostics, Place } from '../report/diagnostic.ts';
import type { DataSet, Row } from './rows.ts';

/**
 * The rows that names stand for, in their order and each once. All names that stand for none are reported, with those that are near; then the
 * answer is null.
 */
export function selectRows(
  data: DataSet,
  names: readonly string[],
  diagnostics: Diagnostics,
): readonly Row[] | null {
  const rows = new Set<Row>();
  let good = true;
  for (const name of names) {
    const row = findRow(data, name, diagnostics);
    if (row === null) good = false;
    else rows.add(row);
  }
  return good ? [...rows] : null;
}

/** The row that a name stands for; null after it was reported, with those that are near. */
export function findRow(data: DataSet, name: string, diagnostics: Diagnostics, place?: Place): Row | null {
  const row = data.find(name);
  if (row !== undefined) return row;
  const close = data.suggest(name);
  const hint = close.length === 0 ? `The names are in ${data.file}.` : `Nearest: ${close.join(', ')}.`;
  diagnostics.error('unknown-variant', `There is no "${name}" in ${data.name}`, place, hint);
  return null;
}
