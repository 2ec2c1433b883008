import type { Root, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { ParseContext } from '../parse-context.ts';
import { walkMarkdown } from '../walk.ts';

/** A screen reader says a cell's head before the cell (WCAG 2.2, 1.3.1; techniques H51 and H63; PDF/UA-1, 7.5). */
export function checkTables({ source, diagnostics }: ParseContext) {
  return (tree: Root): void => {
    walkMarkdown(tree, (node) => {
      if (node.type !== 'table' || hasHead(node)) return;
      diagnostics.error(
        'table-without-head',
        'The table has no head row',
        source.placeOf(node.children[0] ?? node),
        'Name the columns in the first line. If there is nothing to name, it is rather a list.',
      );
    });
  };
}

const hasHead = ({ children: [head] }: Table): boolean =>
  head?.children.some(
    (cell) =>
      plainText(cell, { includeHtml: false }).trim() !== '' ||
      cell.children.some(({ type }) => type.startsWith('image')),
  ) ?? false;
