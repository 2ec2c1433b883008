import type { Diagnostics } from '../report/diagnostic.ts';
import type { PlacedRow } from './rows.ts';
import { reportRows } from './table/row-problems.ts';
import { lineName } from './table/table.ts';

/** In characters; what is longer is no name and fits nowhere. */
const LONGEST_NAME = 200;
/** Control characters, line ends, and those that change the direction of what follows (Unicode Bidi_Control). */
const UNSEEN = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

interface Names {
  readonly file: string;
  readonly key: string;
  readonly label: string;
  /** What is said about two rows with the same key, and about one whose key cannot be part of a file name. */
  readonly ownKeyHint: string;
  readonly goodKeyHint: string;
}

/** Whether each row has a key of its own that can be part of a file name, and a name that can be shown. */
export function checkRows(rows: readonly PlacedRow[], names: Names, diagnostics: Diagnostics): boolean {
  return reportRows(names.file, diagnostics, (problems) => {
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
  { file, ownKeyHint, goodKeyHint }: Names,
  problems: Diagnostics,
): void {
  const before = seen.get(key);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(key)) {
    problems.error('bad-key', `"${key}" cannot be used in a file name`, { file, line }, goodKeyHint);
  } else if (before !== undefined) {
    problems.error(
      'duplicate-key',
      `"${key}" is already used on ${lineName(file, before)}`,
      { file, line },
      ownKeyHint,
    );
  } else seen.set(key, line);
}

function checkName(name: string, line: number, { file, label }: Names, problems: Diagnostics): boolean {
  const place = { file, line };
  if (name === '') {
    problems.error('empty-name', `The row has no "${label}"`, place, 'Write the name, or remove the row.');
    return false;
  }
  if (name.length > LONGEST_NAME) {
    const message = `The "${label}" has ${name.length} characters`;
    problems.error('bad-name', message, place, `Shorten it to at most ${LONGEST_NAME}.`);
    return false;
  }
  if (UNSEEN.test(name) || !name.isWellFormed()) {
    problems.error(
      'bad-name',
      `The "${label}" has a line break or another character that cannot be seen`,
      place,
      'Write the name again, on one line.',
    );
    return false;
  }
  return true;
}
