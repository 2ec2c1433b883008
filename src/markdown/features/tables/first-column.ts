import type { Root, Table, TableCell } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { ParseContext } from '../../feature.ts';
import { walkMarkdown } from '../../walk.ts';

const COMMENT = /^<!--\s*first-column:\s*(.*?)\s*-->$/;

/** Takes `<!-- first-column: data -->`, or `headers`, out from before a table as what its author says of it. */
export function readFirstColumns(tree: Root, { source, diagnostics }: ParseContext): void {
  if (!source.text.includes('first-column:')) return;
  walkMarkdown(tree, (comment, parent, index) => {
    const said = comment.type === 'html' ? COMMENT.exec(comment.value)?.[1] : undefined;
    if (said === undefined) return undefined;
    const table = parent.children[index + 1];
    if (table?.type === 'table' && (said === 'data' || said === 'headers')) {
      table.data = { ...table.data, firstColumn: said };
      parent.children.splice(index, 1);
    } else diagnostics.report('invalid-value.first-column', {}, source.placeOf(comment));
    return undefined;
  });
}

/**
 * Whether the first cells of a table's rows are their heads (WCAG 2.2, 1.3.1; ISO 14289-1, 7.5): as its author says, or else where each
 * of them can name its row. Numbers alone are values.
 */
export function firstColumnHeads(table: Table): boolean {
  const said = table.data?.firstColumn;
  if (said !== undefined) return said === 'headers';
  const cells = firstCells(table);
  return (
    (table.children[0]?.children.length ?? 0) > 1 &&
    namelessCell(table) === null &&
    cells.some((cell) => !NUMBER.test(textOf(cell)))
  );
}

/** The first cell of the column that cannot name its row, since it is empty or says what one above says; null where all can. */
export function namelessCell(table: Table): TableCell | null {
  const earlier = new Set(['']);
  for (const cell of firstCells(table)) {
    const text = textOf(cell);
    if (earlier.has(text)) return cell;
    earlier.add(text);
  }
  return null;
}

const firstCells = ({ children: [, ...rows] }: Table): TableCell[] =>
  rows.flatMap(({ children: [cell] }) => cell ?? []);

/** What a cell says, without comments and no-break spaces around it. */
export const textOf = (cell: TableCell): string => plainText(cell, { includeHtml: false }).trim();

const NUMBER = /^[\d\s.,:/%+–-]+$/;
