import { changesIn } from './changes.ts';
import type { Styles } from './styles.ts';
import type { Block, Cell, Change, Row, Table } from './types.ts';
import { childOf, elementsOf, isOn, valueIn, type XmlElement } from './xml.ts';

/** Reads the blocks of a cell, with the changes of its row and its own. */
type ReadCell = (cell: XmlElement, changes: readonly Change[]) => Block[];

/** Word has at most 63 columns. */
const MOST_COLUMNS = 1000;

/** A cell, and whether it goes on below or from above (17.4.84). */
interface OpenCell extends Cell {
  readonly merge: 'restart' | 'continue' | null;
}

interface OpenRow extends Row {
  readonly cells: readonly OpenCell[];
}

export function readTable(element: XmlElement, styles: Styles, readCell: ReadCell): Table {
  const properties = childOf(element, 'w:tblPr');
  const rows = unwrapped(element, 'w:tr').map((row) => readRow(row, readCell));
  const look = childOf(properties, 'w:tblLook')?.attributes;
  return {
    kind: 'table',
    rows: rows.map((row, at) => ({ ...row, cells: row.cells.map((cell) => spanned(cell, rows, at)) })),
    style: styles.named(valueIn(properties, 'w:tblStyle')),
    alternative: valueIn(properties, 'w:tblDescription') ?? valueIn(properties, 'w:tblCaption') ?? null,
    firstRow: hasLook(look, 'w:firstRow', 0x20),
    firstColumn: hasLook(look, 'w:firstColumn', 0x80),
  };
}

/** Rows or cells, also those within content controls. */
function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name) ? unwrapped(child, name) : [];
  });
}

function readRow(row: XmlElement, readCell: ReadCell): OpenRow {
  const properties = childOf(row, 'w:trPr');
  const changes = changesIn(properties);
  let column = count(valueIn(properties, 'w:gridBefore'), 0);
  const cells = unwrapped(row, 'w:tc').map((cell): OpenCell => {
    const own = childOf(cell, 'w:tcPr');
    const cellChanges = changesIn(own);
    const merge = childOf(own, 'w:vMerge');
    const columnSpan = Math.max(count(valueIn(own, 'w:gridSpan'), 1), 1);
    column += columnSpan;
    return {
      blocks: readCell(cell, [...changes, ...cellChanges]),
      column: column - columnSpan,
      columnSpan,
      rowSpan: 1,
      changes: cellChanges,
      merge: merge === undefined ? null : merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue',
    };
  });
  return { cells, isHeader: isOn(properties, 'w:tblHeader') ?? false, changes };
}

/** The cell with the number of rows that it covers. */
function spanned(
  { merge, ...cell }: OpenCell,
  rows: readonly { cells: readonly OpenCell[] }[],
  at: number,
): Cell {
  const goesOn = (row: number): boolean =>
    rows[row]?.cells.some((below) => below.column === cell.column && below.merge === 'continue') ?? false;
  if (merge === 'continue' && at > 0) return { ...cell, rowSpan: 0 };
  let rowSpan = 1;
  if (merge !== null) while (goesOn(at + rowSpan)) rowSpan++;
  return { ...cell, rowSpan };
}

function count(value: string | undefined, otherwise: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, MOST_COLUMNS) : otherwise;
}

/** A part of how a table looks, by its name or in the older form as a bit (17.4.55). */
function hasLook(look: Readonly<Record<string, string>> | undefined, name: string, bit: number): boolean {
  const named = look?.[name];
  if (named !== undefined) return named === '1' || named === 'true' || named === 'on';
  return (Number.parseInt(look?.['w:val'] ?? '0', 16) & bit) !== 0;
}
