import type { Root as Markdown, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { defaultHandlers } from 'remark-rehype';
import type { Feature, ParseContext } from '../../feature.ts';
import { walkMarkdown } from '../../walk.ts';
import { table } from './directive.ts';
import { finishTables, nameRows } from './finish.ts';
import { firstColumnHeads, readFirstColumns } from './first-column.ts';
import { checkSurplusCells } from './surplus-cells.ts';

/** GFM's tables, and `:::table` around one. */
export const tables: Feature = {
  directives: { table },
  parse(tree, context) {
    readFirstColumns(tree, context);
    checkHeads(tree, context);
    checkSurplusCells(tree, context);
  },
  toHast: {
    table(state, node) {
      const element = defaultHandlers.table(state, node);
      if (firstColumnHeads(node)) nameRows(element);
      return element;
    },
  },
  finish: finishTables,
};

/** A screen reader says a cell's head before the cell (WCAG 2.2, 1.3.1; techniques H51 and H63; PDF/UA-1, 7.5). */
function checkHeads(tree: Markdown, { source, diagnostics }: ParseContext): void {
  walkMarkdown(tree, (node) => {
    if (node.type !== 'table' || hasHead(node)) return;
    diagnostics.report('table-without-head', {}, source.placeOf(node.children[0] ?? node));
  });
}

const hasHead = ({ children: [head] }: Table): boolean =>
  head?.children.some(
    (cell) =>
      plainText(cell, { includeHtml: false }).trim() !== '' ||
      cell.children.some(({ type }) => type.startsWith('image')),
  ) ?? false;
