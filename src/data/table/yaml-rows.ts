import * as z from 'zod';
import { readYaml } from '../../files/yaml.ts';
import { none, type Outcome } from '../../report/outcome.ts';
import { expected } from '../../report/words/expectation.ts';
import { tooManyCells } from './most-cells.ts';
import type { Line } from './table.ts';

export const rowsSchema = z.array(
  z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null()], expected('cell')),
    expected('row'),
  ),
  expected('row-list'),
);

/** The mappings of a YAML list as lines of cells, the first of which are their keys; null with what is wrong with it. */
export function readYamlRows(file: string, text: string): Outcome<Line[] | null> {
  const { value: read, problems } = readYaml({ file, text }, rowsSchema);
  if (read === null) return { value: null, problems };
  const names = [...new Set(read.value.flatMap((row) => Object.keys(row)))];
  const tooMany = tooManyCells(file, names.length * read.value.length);
  if (tooMany !== null) return none(tooMany);
  const source = text.split('\n');
  const rows = read.value.map((row, index): Line => {
    const cells = new Map(Object.entries(row));
    const written = (name: string): string => {
      const value = cells.get(name) ?? '';
      // YAML would read the code 0330 as the number 330, and 1.10 as 1.1.
      return typeof value === 'number'
        ? (asWritten(source, read.placeOf([index, name])) ?? String(value))
        : String(value);
    };
    return { cells: names.map(written), line: read.placeOf([index]).line ?? 1 };
  });
  return { value: [{ cells: names, line: 1 }, ...rows], problems };
}

function asWritten(
  source: readonly string[],
  { line = 1, column = 1 }: { line?: number; column?: number },
): string | undefined {
  return /^[-+]?\.?\d[\w.+-]*/.exec((source[line - 1] ?? '').slice(column - 1))?.[0];
}
