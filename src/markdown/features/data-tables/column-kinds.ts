import { type DataTable, type PlacedRow, textOf } from '../../../data/rows.ts';
import {
  type Decimal,
  type DecimalMark,
  decimalMarkOf,
  isNone,
  isPercent,
  readDecimal,
  timesHundred,
  withoutPercent,
} from './decimal.ts';

/** How a column is shown: `percent` holds 12,5 for 12,5 %, and `fraction` 0,125, as a workbook does. */
export const COLUMN_KINDS = ['text', 'number', 'percent', 'fraction'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

const YEAR = /^(?:19|20)\d\d$/;

/** A table has one for all that is made of it. */
const marks = new WeakMap<DataTable, DecimalMark>();

function markOf(table: DataTable): DecimalMark {
  const known = marks.get(table);
  if (known !== undefined) return known;
  const mark = decimalMarkOf(
    table.rows.flatMap(({ row }) => table.columns.map((column) => textOf(row, column))),
  );
  marks.set(table, mark);
  return mark;
}

/** What the columns of a table are: as their author says, else as all their cells are written. */
export class ColumnKinds {
  readonly #table: DataTable;
  readonly #sums: ReadonlySet<string>;
  readonly #known: Map<string, ColumnKind>;
  readonly #mark: DecimalMark;

  /**
   * @param said what the author says
   * @param sums the columns that are summed, so that they are no text
   */
  constructor(table: DataTable, said: ReadonlyMap<string, ColumnKind>, sums: ReadonlySet<string>) {
    this.#table = table;
    this.#sums = sums;
    this.#known = new Map(said);
    this.#mark = markOf(table);
  }

  of(column: string): ColumnKind {
    const known = this.#known.get(column);
    if (known !== undefined) return known;
    const guessed = this.#guess(column);
    const kind = guessed === 'text' && this.#sums.has(column) ? 'number' : guessed;
    this.#known.set(column, kind);
    return kind;
  }

  /** The number in a cell; null where the column holds none, and where the cell is empty or cannot be read. */
  decimalIn({ row }: PlacedRow, column: string): Decimal | null {
    const kind = this.of(column);
    const text = textOf(row, column);
    if (kind === 'text') return null;
    if (kind === 'number') return readDecimal(text, this.#mark);
    const decimal = readDecimal(withoutPercent(text), this.#mark);
    return kind === 'fraction' && decimal !== null && !isPercent(text) ? timesHundred(decimal) : decimal;
  }

  /** Years are no numbers to be reckoned with, nor are codes with zeros before them; one cell that is no number makes a column of text, but for what says that there is none. */
  #guess(column: string): ColumnKind {
    const cells = this.#table.rows.map(({ row }) => textOf(row, column)).filter((text) => !isNone(text));
    const isNumber = (text: string): boolean =>
      !/^0\d/.test(text) && readDecimal(withoutPercent(text), this.#mark) !== null;
    if (cells.every((text) => YEAR.test(text)) || !cells.every(isNumber)) return 'text';
    if (cells.every(isPercent)) return 'percent';
    return cells.some(isPercent) ? 'text' : 'number';
  }
}
