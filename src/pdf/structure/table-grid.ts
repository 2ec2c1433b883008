import { PdfArray, PdfDict } from '../object/types.ts';
import type { Element } from './tree.ts';

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

function span(cell: Element, key: string): number {
  const attributes = cell.dict.get('A');
  for (let i = 0; attributes instanceof PdfArray && i < attributes.length; i++) {
    const owner = attributes.at(i);
    if (owner instanceof PdfDict && owner.has(key)) return owner.number(key) ?? 1;
  }
  return attributes instanceof PdfDict ? (attributes.number(key) ?? 1) : 1;
}
