import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Block, TableCell as Cell, TableBlock } from '../blocks/model.ts';
import { textOfInlines } from '../blocks/text.ts';
import type { ParagraphWriter } from './paragraphs.ts';

/** Twips; what a page of A4 has between its margins. */
const TEXT_WIDTH = 9354;
const TWIPS_PER_PX = 15;
const CELL_PADDING = 100;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'DCDCDC' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table whose head rows stand on every page, with lines between its rows. */
export function tableOf(table: TableBlock, writer: ParagraphWriter): Table {
  const widths = columnWidths(table);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: CELL_PADDING, right: CELL_PADDING, top: 50, bottom: 30 },
    borders: {
      top: LINE,
      bottom: LINE,
      insideHorizontal: LINE,
      left: NONE,
      right: NONE,
      insideVertical: NONE,
    },
    rows: table.rows.map(
      ({ cells, isHead }, index) =>
        new TableRow({
          cantSplit: true,
          // Only rows from the first on are repeated.
          tableHeader: isHead && table.rows.slice(0, index).every((row) => row.isHead),
          children: cells.map((cell) => cellOf(cell, isHead, writer)),
        }),
    ),
  });
}

function cellOf(cell: Cell, isInHead: boolean, writer: ParagraphWriter): TableCell {
  const style = cell.isHead ? 'TableHead' : 'TableText';
  const children = cell.blocks.map((block) =>
    block.kind === 'table'
      ? tableOf(block, writer)
      : writer.paragraph({ ...block, keepsWithNext: isInHead }, { style, room: 280, align: cell.align }),
  );
  return new TableCell({
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    ...(isInHead && { shading: { fill: 'F5F5F5' } }),
    // A cell must end with a paragraph.
    children: children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ style })],
  });
}

/** About the width of a letter in a cell, twips. */
const LETTER = 112;

/** Columns are as wide as their texts ask for: their longest words fit where the page has room, and what is longer gets more. */
function columnWidths({ rows }: TableBlock): number[] {
  const count = Math.max(
    1,
    ...rows.map(({ cells }) => cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0)),
  );
  const least = Array.from({ length: count }, () => 4 * LETTER);
  const weights = Array.from({ length: count }, () => 4);
  for (const { cells } of rows) {
    let column = 0;
    for (const { blocks, columnSpan } of cells) {
      if (columnSpan === 1) {
        const text = textIn(blocks);
        const word = Math.max(0, ...text.split(/[\s/-]+/).map(({ length }) => length));
        least[column] = Math.max(least[column] ?? 0, (word + 1) * LETTER + 2 * CELL_PADDING);
        weights[column] = Math.max(weights[column] ?? 4, Math.min(text.length, 24 + text.length / 8));
      }
      column += columnSpan;
    }
  }
  const needed = sum(least);
  if (needed >= TEXT_WIDTH) return least.map((width) => Math.round((TEXT_WIDTH * width) / needed));
  const room = TEXT_WIDTH - needed;
  const all = sum(weights);
  return least.map((width, column) => Math.round(width + (room * (weights[column] ?? 0)) / all));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const textIn = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'text'
        ? textOfInlines(block.inlines)
        : block.rows.map(({ cells }) => cells.map((cell) => textIn(cell.blocks)).join(' ')).join(' '),
    )
    .join(' ');

/** What a picture may take in the text. */
export const TEXT_ROOM = Math.floor(TEXT_WIDTH / TWIPS_PER_PX);
