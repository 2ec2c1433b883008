/** The width that there is for a table: that of its line, or more where the style gives it more. CSS px. */
export function availableWidth(table: HTMLTableElement): number {
  const probe = document.createElement('div');
  table.before(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return Math.max(width, ownWidth(table));
}

/** The width that the style gives it, without anything in it. */
function ownWidth(table: HTMLTableElement): number {
  const children = [...table.children].filter((child) => child instanceof HTMLElement);
  for (const child of children) child.style.display = 'none';
  const { width } = table.getBoundingClientRect();
  for (const child of children) child.style.display = '';
  return width;
}

/** The least widths of the columns, as long as no word is broken. CSS px. */
export function leastWidths(table: HTMLTableElement): number[] {
  const probe = document.createElement('tr');
  for (let column = columnCount(table); column > 0; column--) probe.insertCell().style.padding = '0';
  (table.tBodies[0] ?? table).append(probe);
  table.style.width = '0';
  const widths = [...probe.cells].map((cell) => cell.getBoundingClientRect().width);
  table.style.width = '';
  probe.remove();
  return widths;
}

function columnCount(table: HTMLTableElement): number {
  return Math.max(...[...table.rows].map((row) => sum([...row.cells].map((cell) => cell.colSpan))));
}

/**
 * Widths of columns that make `width` together. Only the widest columns get narrower than their longest word: all of these to the
 * same width, as far as their pieces let them.
 *
 * @param whole the least widths with whole words
 * @param least those with broken ones; their sum is at most `width`
 */
export function balancedWidths(whole: readonly number[], least: readonly number[], width: number): number[] {
  const capped = (cap: number) =>
    whole.map((wide, column) => Math.max(least[column] ?? 0, Math.min(wide, cap)));
  let low = 0;
  let high = Math.max(...whole);
  for (let round = 0; round < 30; round++) {
    const middle = (low + high) / 2;
    if (sum(capped(middle)) > width) high = middle;
    else low = middle;
  }
  return capped(low);
}

/** Gives a table of `width` columns of these widths, whatever stands in them. */
export function fixColumns(table: HTMLTableElement, columns: readonly number[], width: number): void {
  for (const group of table.querySelectorAll(':scope > colgroup')) group.remove();
  const group = document.createElement('colgroup');
  for (const column of columns) {
    const col = document.createElement('col');
    col.style.width = `${(100 * column) / width}%`;
    group.append(col);
  }
  if (table.caption) table.caption.after(group);
  else table.prepend(group);
  table.style.tableLayout = 'fixed';
  if (ownWidth(table) < width - 1) table.style.width = '100%';
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
