import type { Diagnostics, Place } from '../../report/diagnostic.ts';
import { reportRows } from './row-problems.ts';
import type { Line, Table, TableRow } from './table.ts';

/**
 * Makes a table of lines of cells: the first line that is not empty names the columns. Empty lines, and columns without a name
 * and without content, are what spreadsheets leave behind, and are left out. Null after problems were reported.
 */
export function toTable(
  file: string,
  lines: readonly Line[],
  { padded }: { /** A sheet has no cells after the last one that is filled. */ readonly padded: boolean },
  diagnostics: Diagnostics,
): Table | null {
  const filled = lines
    .map(({ cells, line }): Line => ({ cells: cells.map((cell) => cell.trim().normalize('NFC')), line }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...body] = filled;
  if (head === undefined || body.length === 0) {
    reportEmpty(file, head, diagnostics);
    return null;
  }
  const header: Place = { file, line: head.line };
  const names = [...head.cells];
  while (names.at(-1) === '') names.pop();
  const good = [
    hasDistinctNames(names, header, diagnostics),
    hasNamedColumns(names, body, header, diagnostics),
    reportRows(file, diagnostics, (problems) => {
      for (const row of body) checkWidth(file, row, { names, padded }, problems);
    }),
  ].every(Boolean);
  if (!good) return null;
  const columns = names.flatMap((name, index) => (name === '' ? [] : [{ name, index }]));
  const rows = body.map(
    ({ cells, line }): TableRow => ({
      // Not an assignment: a column may be called __proto__.
      cells: Object.fromEntries(columns.map(({ name, index }) => [name, cells[index] ?? ''])),
      line,
    }),
  );
  return { file, columns: columns.map(({ name }) => name), rows, header };
}

function reportEmpty(file: string, head: Line | undefined, diagnostics: Diagnostics): void {
  if (head === undefined) diagnostics.report('empty-data-set', {}, { file });
  else diagnostics.report('empty-data-set.no-rows', {}, { file, line: head.line });
}

function hasDistinctNames(names: readonly string[], header: Place, diagnostics: Diagnostics): boolean {
  const seen = new Map<string, { name: string; number: number }>();
  let good = true;
  for (const [index, name] of names.entries()) {
    const before = seen.get(name.toLowerCase());
    if (name === '') continue;
    if (before === undefined) {
      seen.set(name.toLowerCase(), { name, number: index + 1 });
      continue;
    }
    diagnostics.report('duplicate-column', { name, first: before.number, second: index + 1 }, header);
    good = false;
  }
  return good;
}

function hasNamedColumns(
  names: readonly string[],
  body: readonly Line[],
  header: Place,
  diagnostics: Diagnostics,
): boolean {
  let good = true;
  for (const [index, name] of names.entries()) {
    if (name !== '' || body.every(({ cells }) => (cells[index] ?? '') === '')) continue;
    diagnostics.report('unnamed-column', { number: index + 1 }, header);
    good = false;
  }
  return good;
}

function checkWidth(
  file: string,
  { cells, line }: Line,
  { names, padded }: { readonly names: readonly string[]; readonly padded: boolean },
  problems: Diagnostics,
): void {
  const width = names.length;
  // Separators after the last cell are no cells.
  const used = cells.findLastIndex((cell) => cell !== '') + 1;
  if (used > width) {
    const key = padded ? 'ragged-row.sheet' : 'ragged-row';
    problems.report(key, { cells: used, width, file, line }, { file, line });
  } else if (!padded && cells.length < width) {
    problems.report(
      'ragged-row.short',
      { cells: cells.length, width, names: names.filter((name) => name !== '') },
      { file, line },
    );
  }
}
