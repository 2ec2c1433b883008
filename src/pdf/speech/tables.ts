import { collapseSpaces } from '../content/text-run.ts';
import { PdfArray, PdfName, PdfString } from '../object/types.ts';
import { attribute } from '../structure/attributes.ts';
import { elementText } from '../structure/element-text.ts';
import { type PlacedCell, placedCells, span } from '../structure/table-grid.ts';
import type { Element } from '../structure/tree.ts';
import type { Speaker } from './speaker.ts';

/** A table as it is walked through. */
export interface SpokenTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly SpokenCell[];
}

interface SpokenCell {
  readonly cell: Element;
  /** What is said before its text. */
  readonly announced: readonly string[];
}

/** The cells of a table, each with where it stands and the heads of its column, as they are said from left to right. */
export function spokenTable(speaker: Speaker, table: Element): SpokenTable {
  const cells = placedCells(table);
  const last = (end: (cell: PlacedCell) => number) => Math.max(0, ...cells.map(end));
  const byId = new Map(cells.map(({ cell }) => [cell.dict.string('ID')?.bytes, cell]));
  return {
    rows: last(({ row }) => row + 1),
    columns: last(({ cell, column }) => column + span(cell, 'ColSpan')),
    cells: cells.map((placed, index) => {
      const isFirst = cells[index - 1]?.row !== placed.row;
      const where = [
        ...(isFirst ? [speaker.words.row(placed.row + 1)] : []),
        speaker.words.column(placed.column + 1),
      ];
      return { cell: placed.cell, announced: [...where, ...headsSaid(placed, cells, byId, speaker)] };
    }),
  };
}

type CellsById = ReadonlyMap<string | undefined, Element>;

/** What names a cell's column, and whether it names others itself. */
function headsSaid(
  placed: PlacedCell,
  cells: readonly PlacedCell[],
  byId: CellsById,
  { words, contents }: Speaker,
): string[] {
  const { cell } = placed;
  if (cell.role === 'TH' && !isRowHead(cell)) return [words.columnHeader];
  const heads = headsOf(placed, cells, byId).map((head) => collapseSpaces(elementText(head, contents)));
  return [...heads.filter((text) => text !== ''), ...(cell.role === 'TH' ? [words.rowHeader] : [])];
}

/** The heads of a cell's column: those that it names (ISO 32000-1, 14.8.5.7, /Headers), else those above it. */
function headsOf(
  { cell, row, column }: PlacedCell,
  cells: readonly PlacedCell[],
  byId: CellsById,
): Element[] {
  const named = attribute(cell, 'Headers');
  const ids = named instanceof PdfArray ? named.items : [];
  const heads = ids.flatMap((id) => (id instanceof PdfString ? (byId.get(id.bytes) ?? []) : []));
  if (heads.length > 0) return heads.filter((head) => !isRowHead(head));
  return cells
    .filter((head) => head.cell.role === 'TH' && !isRowHead(head.cell))
    .filter((head) => head.row < row && head.column <= column)
    .filter((head) => column < head.column + span(head.cell, 'ColSpan'))
    .map((head) => head.cell);
}

const isRowHead = (cell: Element): boolean => attribute(cell, 'Scope') === PdfName.of('Row');
