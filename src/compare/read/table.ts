import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { plain } from './tokens.ts';
import type { Block, GroupBlock, Row } from './tree.ts';

const PARTS = new Set(['thead', 'tbody', 'tfoot']);

/** A table by its rows and cells. One whose cells span several rows or columns, or with a caption in it, is of one piece. */
export function readTable(element: Element, readCell: (cell: Element) => GroupBlock): Block {
  const parts = element.children
    .filter((node) => node.type === 'element')
    .filter(({ tagName }) => PARTS.has(tagName));
  const rows = parts.flatMap((part) =>
    part.children
      .filter((node) => node.type === 'element')
      .map((row): Row => {
        const cells = row.children.filter((node) => node.type === 'element').map(readCell);
        const words = cells.flatMap((cell) => cell.words);
        return { element: row, part, cells, words, key: cells.map(({ key }) => key).join('¦') };
      }),
  );
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const words = rows.flatMap((row) => row.words);
  const hasCaption = element.children.some((node) => node.type === 'element' && node.tagName === 'caption');
  const isPlain = !hasCaption && rows.every(({ cells }) => cells.length === columns && cells.every(isSingle));
  const key = `table(${rows.map((row) => row.key).join('‖')})`;
  if (!isPlain || columns === 0)
    return { kind: 'solid', element, key: `${key}${plain(textOf(element))}`, words };
  return { kind: 'table', element, rows, columns, key, words };
}

function isSingle({ element }: { readonly element: Element }): boolean {
  const { colSpan, rowSpan } = element.properties;
  return Number(colSpan ?? 1) === 1 && Number(rowSpan ?? 1) === 1;
}
