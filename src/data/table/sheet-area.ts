/** A cell of a sheet that has something in it, and its address (ECMA-376-1, 18.3.1.4). */
const CELL = /<(?:\w+:)?c\s[^<>]*?\br=["']([A-Z]{1,3})(\d{1,7})["'][^<>]*?(?<!\/)>/g;

/**
 * How many cells there are from a sheet's first to its last in both directions: the reader makes all of them, also where only two are written.
 * Cells without content are not counted: spreadsheets leave them far out, and the reader passes them over.
 */
export function areaOf(sheet: string): number {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row] of sheet.matchAll(CELL)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
  }
  return rows * columns;
}

/** A is 1, Z is 26, AA is 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + (letter.charCodeAt(0) - 64), 0);
