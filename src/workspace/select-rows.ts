import type { Diagnostics } from '../report/diagnostic.ts';
import type { DataSet, Row } from './data-set.ts';

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
    const row = data.find(name);
    if (row !== undefined) {
      rows.add(row);
      continue;
    }
    const close = data.suggest(name);
    const hint = close.length === 0 ? `The names are in ${data.file}.` : `Nearest: ${close.join(', ')}.`;
    diagnostics.error('unknown-variant', `There is no "${name}" in ${data.name}`, undefined, hint);
    good = false;
  }
  return good ? [...rows] : null;
}
