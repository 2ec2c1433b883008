import type { Block, Cell, Row, Table } from '../word/types.ts';
import { textOfBlocks } from './plain-text.ts';

/** How many rows at the top are heads: as Word says, else the first where the table's look says so. */
export function headRows({ rows, firstRow }: Table): number {
  const first = rows.findIndex(({ isHeader }) => !isHeader);
  const said = first < 0 ? rows.length : first;
  const heads = said > 0 ? said : (firstRow || isBoldOnTop(rows)) && namesColumns(rows[0]) ? 1 : 0;
  // What a head reaches down into is head too, and one row at least is none.
  const reached = rows.slice(0, heads).flatMap(({ cells }, at) => cells.map(({ rowSpan }) => at + rowSpan));
  return Math.max(0, Math.min(Math.max(heads, ...reached), rows.length - 1));
}

/** Word takes every first row for a head unless it is told otherwise; one with empty cells names no columns. Only the corner may be empty. */
const namesColumns = (row: Row | undefined): boolean =>
  row?.cells.every(
    ({ column, rowSpan, blocks }) => column === 0 || rowSpan === 0 || textOfBlocks(blocks) !== '',
  ) ?? false;

/** Whether the first row alone is bold. */
function isBoldOnTop([first, ...others]: readonly Row[]): boolean {
  const isBold = ({ cells }: Row): boolean => {
    const texts = cells.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? block.inlines : [])),
    );
    const seen = texts.filter((inline) => inline.kind === 'text' && inline.text.trim() !== '');
    return seen.length > 0 && seen.every((inline) => inline.kind === 'text' && inline.format.bold);
  };
  return first !== undefined && others.length > 0 && isBold(first) && !others.every(isBold);
}

/** Whether Markdown can have it: a cell in each column of each row, each with running text. */
export function isSimple(table: Table): boolean {
  const [first] = table.rows;
  if (first === undefined || headRows(table) > 1) return false;
  return table.rows.every(
    (row) =>
      row.cells.length === first.cells.length &&
      row.cells.every((cell, at) => isOne(cell, at) && isText(cell.blocks)),
  );
}

const isOne = ({ column, columnSpan, rowSpan }: Cell, at: number): boolean =>
  column === at && columnSpan === 1 && rowSpan === 1;

/** Whether there is nothing but running text. */
export const isText = (blocks: readonly Block[]): boolean =>
  blocks.every(
    (block) =>
      block.kind === 'paragraph' &&
      block.list === null &&
      !block.inlines.some(({ kind }) => kind === 'text-box' || kind === 'check-box'),
  );

/** The only cell of a table that is a frame around a text. */
export function onlyCell({ rows }: Table): Cell | null {
  const cells = rows.flatMap((row: Row) => row.cells);
  return cells.length === 1 ? (cells[0] ?? null) : null;
}
