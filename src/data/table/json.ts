import { type Diagnostic, problem } from '../../report/diagnostic.ts';
import { none, type Outcome } from '../../report/outcome.ts';
import { tooManyCells } from './most-cells.ts';
import { problemsOfRows } from './row-problems.ts';
import type { Line } from './table.ts';

/** The objects of a JSON array as lines of cells, the first of which are their keys; null with what is wrong. */
export function readJson(file: string, text: string): Outcome<Line[] | null> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return none(syntaxProblem(file, text, error));
  }
  if (!Array.isArray(value)) return none(problem('no-table', {}, { file, line: 1 }));
  const entries: readonly unknown[] = value;
  const lines = linesOfEntries(text);
  const lineOf = (index: number): number => lines[index] ?? 1;
  return linesOf(file, entries, lineOf);
}

/** Rows that are written as names and values: a name that a row leaves out is an empty cell. */
function linesOf(
  file: string,
  entries: readonly unknown[],
  lineOf: (index: number) => number,
): Outcome<Line[] | null> {
  const columns = new Set<string>();
  const problems = problemsOfRows(file, (diagnostics) => {
    for (const [index, entry] of entries.entries()) {
      const place = { file, line: lineOf(index) };
      if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
        diagnostics.report('no-table.entry', { number: index + 1 }, place);
        continue;
      }
      for (const [name, value] of Object.entries(entry)) {
        columns.add(name);
        if (typeof value !== 'object' || value === null) continue;
        diagnostics.report('no-table.cell', { name, number: index + 1 }, place);
      }
    }
  });
  if (problems.length > 0) return none(...problems);
  const names = [...columns];
  const tooMany = tooManyCells(file, names.length * entries.length);
  if (tooMany !== null) return none(tooMany);
  const rows = entries.map((entry, index): Line => {
    const cells = new Map(Object.entries(entry as Record<string, unknown>));
    return { cells: names.map((name) => String(cells.get(name) ?? '')), line: lineOf(index) };
  });
  return { value: [{ cells: names, line: 1 }, ...rows], problems };
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

function syntaxProblem(file: string, text: string, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, position).split('\n');
  const place = { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return problem('broken-json', {}, place);
}
