import { attribute } from './attributes.ts';
import { isRole } from './roles.ts';
import type { Element } from './tree.ts';

/** A cell and where it stands, rows and columns counted from 0. */
export interface PlacedCell {
  readonly cell: Element;
  readonly row: number;
  readonly column: number;
}

/** Whether the rows of a table have different numbers of columns, spans counted (ISO 14289-1, 7.2). */
export function irregularRows(table: Element): boolean {
  const rows = rowsOf(table);
  const widths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of row.kids) {
      if (cell.kind !== 'element') continue;
      const columns = span(cell, 'ColSpan');
      const last = Math.min(index + span(cell, 'RowSpan'), rows.length);
      for (let i = index; i < last; i++) widths[i] = (widths[i] ?? 0) + columns;
    }
  });
  return new Set(widths).size > 1;
}

/** The rows of all parts of a table. */
export function rowsOf(element: Element): Element[] {
  return element.kids.flatMap((kid) => {
    if (kid.kind !== 'element') return [];
    return kid.role === 'TR' ? [kid] : rowsOf(kid);
  });
}

/** The cells of a table in order, each at the first place of its row that none from above reaches into. */
export function placedCells(table: Element): PlacedCell[] {
  /** By column, the row that is free again. */
  const free: number[] = [];
  return rowsOf(table).flatMap((line, row) => {
    let column = 0;
    return line.kids
      .filter((kid) => isRole(kid, 'TH', 'TD'))
      .map((cell) => {
        while ((free[column] ?? 0) > row) column++;
        const placed = { cell, row, column };
        for (const end = column + span(cell, 'ColSpan'); column < end; column++)
          free[column] = row + span(cell, 'RowSpan');
        return placed;
      });
  });
}

/** How many columns a cell goes over, or rows. */
export function span(cell: Element, key: 'ColSpan' | 'RowSpan'): number {
  const value = attribute(cell, key);
  return typeof value === 'number' && value > 0 ? Math.min(value, WIDEST) : 1;
}
/** More than any table has: a file may say anything. */
const WIDEST = 10_000;
