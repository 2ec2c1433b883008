import type { Feature } from '../../feature.ts';
import { table } from './directive.ts';
import { finishTables } from './finish.ts';
import { checkSurplusCells } from './surplus-cells.ts';

/** GFM's tables, and `:::table` around one. */
export const tables: Feature = {
  directives: { table },
  parse: checkSurplusCells,
  finish: finishTables,
};
