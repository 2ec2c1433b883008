import type { Diagnostics, Place } from '../../report/diagnostic.ts';
import { reportRows } from './row-problems.ts';
import { type Line, lineName, type Table, type TableRow } from './table.ts';

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
  diagnostics.error(
    'empty-data-set',
    head === undefined ? 'The table is empty' : 'The table has no rows',
    head === undefined ? { file } : { file, line: head.line },
    'The first line names the columns, and each line after it is a row.',
  );
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
    diagnostics.error(
      'duplicate-column',
      `Columns ${before.number} and ${index + 1} are both called "${name}"`,
      header,
      'Give one of them another name, or remove it.',
    );
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
    diagnostics.error(
      'unnamed-column',
      `Column ${index + 1} has no name`,
      header,
      'Write what it holds in the first line, or remove the column.',
    );
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
    problems.error(
      'ragged-row',
      `The row has ${used} cells, the header ${width}`,
      { file, line },
      padded
        ? `Name the columns in the first row, or empty the cells beside the table in ${lineName(file, line)}.`
        : 'Put quotation marks around a cell that has the separator in it.',
    );
  } else if (!padded && cells.length < width) {
    problems.error(
      'ragged-row',
      `The row has ${cells.length} of ${width} cells`,
      { file, line },
      `Each row has a cell for ${names.filter((name) => name !== '').join(', ')}; an empty one is fine.`,
    );
  }
}
