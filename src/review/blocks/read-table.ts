import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { walkElements } from '../../markdown/walk.ts';
import type { Block, TableBlock, TableCell } from './model.ts';

/** A table by its rows and cells. What stands above it within it comes before it. */
export function readTable(table: Element, readCell: (cell: Element) => readonly Block[]): Block[] {
  const above = table.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'caption' ? readCell(child) : [],
  );
  const rows: TableBlock['rows'][number][] = [];
  walkElements(table, (row, part) => {
    if (row.tagName !== 'tr') return undefined;
    const cells = row.children
      .filter((node) => node.type === 'element')
      .map((cell): TableCell => {
        const { colSpan, rowSpan } = cell.properties;
        // What print puts into an empty cell is no text.
        const isEmpty = /^\s*$/.test(textOf(cell)) && cell.children.every(({ type }) => type === 'text');
        return {
          blocks: isEmpty ? [] : readCell(cell),
          isHead: cell.tagName === 'th',
          columnSpan: Math.max(1, Number(colSpan ?? 1)),
          rowSpan: Math.max(1, Number(rowSpan ?? 1)),
          align: alignOf(cell),
        };
      });
    rows.push({ isHead: part.type === 'element' && part.tagName === 'thead', cells });
    return 'skip';
  });
  return rows.length === 0 ? above : [...above, { kind: 'table', rows }];
}

function alignOf({ properties }: Element): TableCell['align'] {
  const written = `${String(properties['align'] ?? '')} ${String(properties['style'] ?? '')} ${String(properties['className'] ?? '')}`;
  return /right|number/.test(written) ? 'right' : /center/.test(written) ? 'center' : 'left';
}
