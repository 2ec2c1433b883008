import type { PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import type { Cell, Table } from '../word/types.ts';
import type { Conversion } from './conversion.ts';
import { writeInlines } from './inlines.ts';
import { blocksToMarkdown } from './markdown.ts';
import { textOfBlocks } from './plain-text.ts';
import { headRows, isSimple, isText } from './table-shape.ts';

/** What stands in a cell, as blocks. */
export type WriteBlocks = (cell: Cell) => RootContent[];

/** A caption and its id. */
interface TableCaption {
  readonly id: string;
  readonly nodes: PhrasingContent[];
}

/** A table as Markdown has it, or in HTML where its cells span others or hold more than running text. */
export function writeTable(
  table: Table,
  caption: TableCaption | null,
  conversion: Conversion,
  writeBlocks: WriteBlocks,
): RootContent {
  const heads = headRows(table);
  const { findings } = conversion;
  if (heads === 0 && table.rows.length > 1) findings.tell('import-changed.no-head');
  if (!isSimple(table)) {
    if (caption !== null)
      findings.tell('import-changed.table-caption', blocksToMarkdown([paragraph(caption.nodes)]));
    return { type: 'html', value: html(table, heads, caption, conversion, writeBlocks) };
  }
  const rows = table.rows.map((row, at) => ({
    type: 'tableRow' as const,
    children: row.cells.map((cell) => ({
      type: 'tableCell' as const,
      children: cellText(cell, conversion, at < heads),
    })),
  }));
  const columns = table.rows[0]?.cells.length ?? 0;
  const empty = {
    type: 'tableRow' as const,
    children: Array.from({ length: columns }, () => ({ type: 'tableCell' as const, children: [] })),
  };
  const node: TableNode = { type: 'table', children: heads === 0 ? [empty, ...rows] : rows };
  if (caption === null) return node;
  return {
    type: 'containerDirective',
    name: 'table',
    attributes: { id: caption.id },
    children: [{ type: 'paragraph', data: { directiveLabel: true }, children: caption.nodes }, node],
  };
}

/** The paragraphs of a cell on one line. */
function cellText({ blocks }: Cell, conversion: Conversion, isHead: boolean): PhrasingContent[] {
  const lines = blocks
    .filter((block) => block.kind === 'paragraph')
    .map((block) => {
      if (block.heading !== null) conversion.findings.count('import-changed.cell-heading');
      const nodes = writeInlines(block, conversion, { isCell: true, isHead });
      const place = conversion.targets.places.get(block.number);
      if (place === undefined || nodes.length === 0) return nodes;
      return [{ type: 'html' as const, value: `<span id="${place}"></span>` }, ...nodes];
    })
    .filter((nodes) => nodes.length > 0);
  return lines.flatMap((nodes, at): PhrasingContent[] => [
    ...(at > 0 ? [{ type: 'html' as const, value: '<br>' }] : []),
    ...nodes,
  ]);
}

const LONGEST_NAME = 60;

/** Whether a cell is short enough to name its row; in a table for the layout of a page it is not. */
const canNameRow = ({ blocks }: Cell): boolean => {
  const { length } = textOfBlocks(blocks);
  return length > 0 && length <= LONGEST_NAME;
};

/** A head is bold by itself. */
function headText(cell: Cell, conversion: Conversion): RootContent[] {
  const nodes = cellText(cell, conversion, true);
  return nodes.length === 0 ? [] : [paragraph(nodes)];
}

const paragraph = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });

function html(
  table: Table,
  heads: number,
  caption: TableCaption | null,
  conversion: Conversion,
  writeBlocks: WriteBlocks,
): string {
  const lines = [caption === null ? '<table>' : `<table id="${caption.id}">`];
  if (caption !== null) lines.push(...element('caption', '', [paragraph(caption.nodes)]));
  for (const [at, row] of table.rows.entries()) {
    if (at === 0) lines.push(heads > 0 ? '<thead>' : '<tbody>');
    if (at === heads && heads > 0) lines.push('</thead>', '<tbody>');
    lines.push('<tr>');
    const gap = row.cells[0]?.column ?? 0;
    if (gap > 0) lines.push(gap > 1 ? `<td colspan="${gap}"></td>` : '<td></td>');
    for (const cell of row.cells) {
      if (cell.rowSpan === 0) continue;
      const isRowHead = cell.column === 0 && (table.firstColumn || (heads === 0 && canNameRow(cell)));
      const name = at < heads || isRowHead ? 'th' : 'td';
      const spans = [
        cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '',
        cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
        at < heads
          ? cell.columnSpan > 1
            ? ' scope="colgroup"'
            : ' scope="col"'
          : isRowHead
            ? ' scope="row"'
            : '',
      ];
      const nodes = name === 'th' && isText(cell.blocks) ? headText(cell, conversion) : writeBlocks(cell);
      lines.push(...element(name, spans.join(''), nodes));
    }
    lines.push('</tr>');
  }
  return [...lines, heads > 0 && heads === table.rows.length ? '</thead>' : '</tbody>', '</table>'].join(
    '\n',
  );
}

/** An element around a text; around anything else with empty lines, so that it is read as Markdown. */
function element(name: string, attributes: string, nodes: readonly RootContent[]): string[] {
  const [only] = nodes;
  const texts = only?.type === 'paragraph' ? only.children : [];
  if (nodes.length === 0) return [`<${name}${attributes}></${name}>`];
  if (nodes.length === 1 && texts.length === 1 && texts[0]?.type === 'text')
    return [`<${name}${attributes}>${escaped(texts[0].value)}</${name}>`];
  return [`<${name}${attributes}>`, '', blocksToMarkdown(nodes), '', `</${name}>`];
}

/** A text in HTML; a brace could begin a variable. */
const escaped = (text: string): string =>
  text.replace(/[&<>{}]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\s+/g, ' ');
