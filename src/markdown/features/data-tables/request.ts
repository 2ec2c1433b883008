import type { DataTable } from '../../../data/rows.ts';
import type { Language } from '../../../language/index.ts';
import type { Diagnostics, Place } from '../../../report/diagnostic.ts';
import { closest } from '../../../report/nearest.ts';

export const ATTRIBUTES = ['set', 'columns', 'where', 'sort', 'limit', 'sum', 'format'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** What an author wants of a data set. */
export interface Request {
  readonly table: DataTable;
  /** What is written; empty where it is not. */
  readonly attribute: (name: Attribute) => string;
  readonly placeOf: (name: Attribute) => Place;
  readonly language: Language;
  readonly diagnostics: Diagnostics;
}

/** Parts are parted by semicolons where there is one, so that they may have commas; else by commas. */
export function partsOf(list: string): string[] {
  return list
    .split(list.includes(';') ? ';' : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether the data set has a column; tells that it has not. */
export function isColumn(
  column: string,
  attribute: Attribute,
  { table, placeOf, diagnostics }: Request,
): boolean {
  const { name: data, columns } = table;
  if (columns.includes(column)) return true;
  const near = closest(column, columns);
  diagnostics.report('unknown-column', { data, column, columns, near }, placeOf(attribute));
  return false;
}

/** What stands before and after the first mark in a text; undefined for what is not there. */
export function halves(text: string, mark: '=' | ':'): [before: string, after: string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
