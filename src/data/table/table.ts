import type { Place } from '../../report/diagnostic.ts';

/** One row of a table file: its cells by the name of the column, all of them text. */
export interface TableRow {
  readonly cells: Readonly<Record<string, string>>;
  /** The line of the file on which it begins; in a workbook the row of the sheet. */
  readonly line: number;
}

export interface Table {
  readonly file: string;
  /** The names of the columns in order. */
  readonly columns: readonly string[];
  /** At least one. */
  readonly rows: readonly TableRow[];
  /** The place of the columns' names. */
  readonly header: Place;
}

/** Cells as a file has them, before they are known to be a table. */
export interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}
