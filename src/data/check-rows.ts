import { unportablePart } from '../files/name.ts';
import type { Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { PlacedRow } from './rows.ts';
import { problemsOfRows } from './table/row-problems.ts';

/** In characters; what is longer is no name and fits nowhere. */
const LONGEST_NAME = 200;
/** Tabs and line ends, which no cell of a list has. What nobody sees in any cell is told before. */
const UNSEEN = /[\p{Cc}\u2028\u2029]/u;

interface Names {
  readonly file: string;
  readonly key: string;
  readonly label: string;
  /** Of a file that somebody gives: the column of keys, and whether the file has it. Else keys are made from the names. */
  readonly keyColumn?: { readonly name: string; readonly exists: boolean };
}

/** What keeps rows from having each a key of its own that can be part of a file name, and a name that can be shown. */
export function checkRows(rows: readonly PlacedRow[], names: Names): readonly Diagnostic[] {
  return problemsOfRows(names.file, (problems) => {
    const seen = new Map<string, number>();
    for (const { row, line } of rows) {
      if (checkName(String(row[names.label] ?? ''), line, names, problems))
        checkKey(String(row[names.key] ?? ''), line, seen, names, problems);
    }
  });
}

function checkKey(
  key: string,
  line: number,
  seen: Map<string, number>,
  { file, key: column, keyColumn }: Names,
  problems: Diagnostics,
): void {
  const before = seen.get(key);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(key)) {
    if (keyColumn === undefined) problems.report('bad-key', { key }, { file, line });
    else problems.report('bad-key.given', { key, column: keyColumn.name }, { file, line });
  } else if (unportablePart(key) !== null) {
    problems.report('bad-key.reserved', { key }, { file, line });
  } else if (before !== undefined) {
    const values = { key, file, before, column: keyColumn?.name ?? column };
    const id = keyColumn?.exists === false ? 'duplicate-key.made' : 'duplicate-key';
    problems.report(id, values, { file, line });
  } else seen.set(key, line);
}

function checkName(name: string, line: number, { file, label }: Names, problems: Diagnostics): boolean {
  const place = { file, line };
  if (name === '') {
    problems.report('empty-name', { label }, place);
    return false;
  }
  if (name.length > LONGEST_NAME) {
    problems.report('bad-name.long', { label, length: name.length, most: LONGEST_NAME }, place);
    return false;
  }
  if (UNSEEN.test(name) || !name.isWellFormed()) {
    problems.report('bad-name.unseen', { label }, place);
    return false;
  }
  return true;
}
