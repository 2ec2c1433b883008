import { type Diagnostic, type Diagnostics, type Place, problem } from '../../report/diagnostic.ts';
import { none, type Outcome } from '../../report/outcome.ts';
import { problemsOfRows } from './row-problems.ts';
import type { Line, Table, TableRow } from './table.ts';

/**
 * Makes a table of lines of cells: the first line that is not empty names the columns. Empty lines, and columns without a name
 * and without content, are what spreadsheets leave behind, and are left out. Null with what is wrong.
 */
export function toTable(
  file: string,
  lines: readonly Line[],
  { padded }: { /** A sheet has no cells after the last one that is filled. */ readonly padded: boolean },
): Outcome<Table | null> {
  const filled = lines
    .map(({ cells, line }): Line => ({ cells: cells.map((cell) => cell.trim().normalize('NFC')), line }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...body] = filled;
  if (head === undefined) return none(problem('empty-data-set', {}, { file }));
  if (body.length === 0) return none(problem('empty-data-set.no-rows', {}, { file, line: head.line }));
  const header: Place = { file, line: head.line };
  const names = [...head.cells];
  while (names.at(-1) === '') names.pop();
  const problems = [
    ...sameNames(names, header),
    ...unnamedColumns(names, body, header),
    ...problemsOfRows(file, (diagnostics) => {
      for (const row of body) checkWidth(file, row, { names, padded }, diagnostics);
    }),
  ];
  if (problems.length > 0) return none(...problems);
  const columns = names.flatMap((name, index) => (name === '' ? [] : [{ name, index }]));
  const rows = body.map(
    ({ cells, line }): TableRow => ({
      // Not an assignment: a column may be called __proto__.
      cells: Object.fromEntries(columns.map(({ name, index }) => [name, cells[index] ?? ''])),
      line,
    }),
  );
  return { value: { file, columns: columns.map(({ name }) => name), rows, header }, problems };
}

/** Columns of one name, in capital letters or small ones: each beside the first. */
function sameNames(names: readonly string[], header: Place): Diagnostic[] {
  const same = names.map((name) => name.toLowerCase());
  return names.flatMap((name, index) => {
    const first = same.indexOf(name.toLowerCase());
    if (name === '' || first === index) return [];
    return [problem('duplicate-column', { name, first: first + 1, second: index + 1 }, header)];
  });
}

/** Columns that hold something, and whose name is missing. */
function unnamedColumns(names: readonly string[], body: readonly Line[], header: Place): Diagnostic[] {
  return names.flatMap((name, index) => {
    const isUsed = body.some(({ cells }) => (cells[index] ?? '') !== '');
    return name === '' && isUsed ? [problem('unnamed-column', { number: index + 1 }, header)] : [];
  });
}

function checkWidth(
  file: string,
  { cells, line }: Line,
  { names, padded }: { readonly names: readonly string[]; readonly padded: boolean },
  diagnostics: Diagnostics,
): void {
  const width = names.length;
  // Separators after the last cell are no cells.
  const used = cells.findLastIndex((cell) => cell !== '') + 1;
  if (used > width) {
    const key = padded ? 'ragged-row.sheet' : 'ragged-row';
    diagnostics.report(key, { cells: used, width, file, line }, { file, line });
  } else if (!padded && cells.length < width) {
    diagnostics.report(
      'ragged-row.short',
      { cells: cells.length, width, names: names.filter((name) => name !== '') },
      { file, line },
    );
  }
}
