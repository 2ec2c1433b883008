import { type Diagnostic, type Place, problem } from '../report/diagnostic.ts';
import { closest, nearest } from '../report/nearest.ts';
import { none, type Outcome } from '../report/outcome.ts';
import type { DatedColumn } from './dated-column.ts';
import { fold } from './fold.ts';
import { type DataSet, type PlacedRow, type Row, textOf } from './rows.ts';

/** The columns that a row of a data set is named, shown and found by. */
export interface NamingColumns {
  readonly key: string;
  readonly label: string;
  readonly find: readonly string[];
}

/** A data set in memory, with an index of the names that its rows are found by. */
export class IndexedRows implements DataSet {
  readonly name: string;
  readonly file: string;
  readonly rows: readonly Row[];
  readonly #columns: NamingColumns;
  readonly #dated: DatedColumn | undefined;
  readonly #byName = new Map<string, Row>();
  readonly #lines: Map<Row, number>;

  constructor(
    { name, file }: { readonly name: string; readonly file: string },
    rows: readonly PlacedRow[],
    columns: NamingColumns,
    dated?: DatedColumn,
  ) {
    this.name = name;
    this.file = file;
    this.rows = rows.map(({ row }) => row);
    this.#columns = columns;
    this.#dated = dated;
    this.#lines = new Map(rows.map(({ row, line }) => [row, line]));
    for (const column of columns.find) {
      for (const row of this.rows) {
        const folded = fold(textOf(row, column));
        if (folded !== '' && !this.#byName.has(folded)) this.#byName.set(folded, row);
      }
    }
  }

  get keys(): string[] {
    return this.rows.map((row) => this.keyOf(row));
  }

  keyOf(row: Row): string {
    return textOf(row, this.#columns.key);
  }

  labelOf(row: Row): string {
    return textOf(row, this.#columns.label);
  }

  placeOf(row: Row): Place {
    const line = this.#lines.get(row);
    return line === undefined ? { file: this.file } : { file: this.file, line };
  }

  find(name: string): Row | undefined {
    return this.#byName.get(fold(name));
  }

  suggest(name: string): string[] {
    const wanted = fold(name);
    // Measuring how far two names are apart is slow in a large table; a name much longer or shorter is never near.
    const candidates = [...this.#byName.keys()].filter(
      ({ length }) =>
        Math.abs(length - wanted.length) <= Math.max(2, Math.ceil(Math.max(length, wanted.length) / 2.5)),
    );
    const rows = nearest(wanted, candidates, 8).map((key) => this.#byName.get(key));
    return [...new Set(rows.filter((row) => row !== undefined).map((row) => this.labelOf(row)))].slice(0, 3);
  }

  where(column: string, value: string): Outcome<readonly Row[] | null> {
    const columns = [...new Set(this.rows.flatMap((row) => Object.keys(row)))];
    if (!columns.includes(column)) {
      const near = closest(column, columns);
      const values = { data: this.name, column, columns, near };
      return none(problem('unknown-column', values, { file: this.file }));
    }
    const wanted = fold(value);
    const rows = this.rows.filter((row) => fold(textOf(row, column)) === wanted);
    const found = rows.length > 0 && wanted !== '';
    return found ? { value: rows, problems: [] } : none(this.#unknownValue(column, value));
  }

  #unknownValue(column: string, value: string): Diagnostic {
    const present = [...new Set(this.rows.map((row) => textOf(row, column)))].filter((text) => text !== '');
    const dated = this.#dated?.name === column ? this.#dated : undefined;
    const period = dated?.periodOf(value);
    if (dated !== undefined && period !== undefined) {
      const { date } = dated;
      return problem('value-of-another-date', {
        value: dated.spelled(value) ?? value,
        period,
        date,
        present: sorted(present),
      });
    }
    const close = nearest(value, [...present, ...(dated?.values ?? [])], 3);
    const near = close.map((name) => ({
      name,
      period: present.includes(name) ? undefined : dated?.periodOf(name),
    }));
    return problem('unknown-value', { data: this.name, column, value, near, present: sorted(present) });
  }
}

const sorted = (values: readonly string[]): string[] => values.toSorted((a, b) => a.localeCompare(b, 'da'));
