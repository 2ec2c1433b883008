import type { Element } from 'hast';
import { h } from 'hastscript';
import { walkElements } from '../../walk.ts';

/** More than any table has: a span may say 65,534 (HTML 4.9.11). */
const MOST_COLUMNS = 1000;

/**
 * Gives all rows of a table as many columns as the longest (PDF/UA-1, ISO 14289-1, 7.2), with empty cells at their ends, which is what
 * is seen of a row that is too short. Rows of Markdown have that already; those of raw HTML may not.
 */
export function padRows(table: Element): void {
  const rows = sectionsOf(table).flatMap((section) => [...countColumns(section)]);
  const columns = Math.max(0, ...rows.map(([, count]) => count));
  for (const [row, count] of rows)
    for (let missing = columns - count; missing > 0; missing--) row.children.push(h('td'));
}

/** A span reaches no further than its section (HTML 4.9.12). */
function sectionsOf(table: Element): Element[][] {
  const sections = new Map<unknown, Element[]>();
  walkElements(table, (row, parent) => {
    if (row.tagName === 'table') return 'skip';
    if (row.tagName === 'tr') sections.set(parent, [...(sections.get(parent) ?? []), row]);
    return undefined;
  });
  return [...sections.values()];
}

/** The columns of each row, with the cells that reach down into it. */
function countColumns(rows: readonly Element[]): Map<Element, number> {
  const counts = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of row.children) {
      if (cell.type !== 'element') continue;
      const down = spanOf(cell, 'rowSpan');
      const last = down === 0 ? rows.length : Math.min(index + down, rows.length);
      for (let at = index; at < last; at++)
        counts[at] = (counts[at] ?? 0) + Math.max(1, spanOf(cell, 'colSpan'));
    }
  });
  return new Map(rows.map((row, index) => [row, counts[index] ?? 0]));
}

function spanOf({ properties }: Element, name: 'rowSpan' | 'colSpan'): number {
  const span = Number(properties[name] ?? 1);
  return Number.isInteger(span) && span >= 0 ? Math.min(span, MOST_COLUMNS) : 1;
}
