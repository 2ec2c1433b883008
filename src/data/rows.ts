import type { Place } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';

/** One row of a data set: the columns by name, and the dated value joined to it. */
export type Row = Readonly<Record<string, unknown>>;

/** A row and the line of the file that it is from. */
export interface PlacedRow {
  readonly row: Row;
  readonly line: number;
}

/** The table of a data set, with what holds on a date joined to its rows. */
export interface DataTable {
  readonly name: string;
  /** The table file, as problems name it. */
  readonly file: string;
  /** The names of the columns in order. */
  readonly columns: readonly string[];
  readonly rows: readonly PlacedRow[];
}

/** A table whose rows documents are made for. */
export interface DataSet {
  readonly name: string;
  /** The table file, as problems name it. */
  readonly file: string;
  readonly rows: readonly Row[];
  readonly keys: readonly string[];
  keyOf(row: Row): string;
  labelOf(row: Row): string;
  /** The line of the file that a row is from. */
  placeOf(row: Row): Place;
  /** The row that a name stands for: any of the `find` columns, without regard to case, æøå or ae/oe/aa. */
  find(name: string): Row | undefined;
  /** Labels of the rows whose names look most like a mistyped one. */
  suggest(name: string): string[];
  /**
   * The rows with a value in a column, compared as names are. Where there is none, null with those that are near, or with the time when it
   * holds.
   */
  where(column: string, value: string): Outcome<readonly Row[] | null>;
}

/** What a cell holds, as text; empty where it holds nothing. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  return value === undefined || value === null ? '' : String(value);
}
