import type { Diagnostics } from '../../report/diagnostic.ts';
import { reportRows } from './row-problems.ts';
import type { Line } from './table.ts';

/** The objects of a JSON array as lines of cells, the first of which are their keys; null after a problem was reported. */
export function readJson(file: string, text: string, diagnostics: Diagnostics): Line[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    reportSyntax(file, text, error, diagnostics);
    return null;
  }
  if (!Array.isArray(value)) {
    diagnostics.report('no-table', {}, { file, line: 1 });
    return null;
  }
  const entries: readonly unknown[] = value;
  const lines = linesOfEntries(text);
  const lineOf = (index: number): number => lines[index] ?? 1;
  return linesOf(file, entries, lineOf, diagnostics);
}

/** Rows that are written as names and values: a name that a row leaves out is an empty cell. */
function linesOf(
  file: string,
  entries: readonly unknown[],
  lineOf: (index: number) => number,
  diagnostics: Diagnostics,
): Line[] | null {
  const columns = new Set<string>();
  const good = reportRows(file, diagnostics, (problems) => {
    for (const [index, entry] of entries.entries()) {
      const place = { file, line: lineOf(index) };
      if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
        problems.report('no-table.entry', { number: index + 1 }, place);
        continue;
      }
      for (const [name, value] of Object.entries(entry)) {
        columns.add(name);
        if (typeof value !== 'object' || value === null) continue;
        problems.report('no-table.cell', { name, number: index + 1 }, place);
      }
    }
  });
  if (!good) return null;
  const names = [...columns];
  const rows = entries.map((entry, index): Line => {
    const cells = new Map(Object.entries(entry as Record<string, unknown>));
    return { cells: names.map((name) => String(cells.get(name) ?? '')), line: lineOf(index) };
  });
  return [{ cells: names, line: 1 }, ...rows];
}

/** The line on which each entry of the outermost array begins: JSON.parse does not tell. */
function linesOfEntries(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]+|\\.)*"|[[\]{}\n]|[^\s[\]{}",:]+/g)) {
    if (token === '\n') {
      line++;
      continue;
    }
    if (depth === 1 && token !== ']') lines.push(line);
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
  }
  return lines;
}

function reportSyntax(file: string, text: string, error: unknown, diagnostics: Diagnostics): void {
  const message = error instanceof Error ? error.message : String(error);
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, position).split('\n');
  diagnostics.report(
    'broken-json',
    {},
    { file, line: before.length, column: (before.at(-1) ?? '').length + 1 },
  );
}
