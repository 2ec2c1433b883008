import { defaultHandlers } from 'remark-rehype';
import type { Feature } from '../../feature.ts';
import { table } from './directive.ts';
import { finishTables, nameRows } from './finish.ts';
import { firstColumnHeads, readFirstColumns } from './first-column.ts';
import { checkSurplusCells } from './surplus-cells.ts';

/** GFM's tables, and `:::table` around one. */
export const tables: Feature = {
  directives: { table },
  parse(tree, context) {
    readFirstColumns(tree, context);
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
