import { type Diagnostic, problem } from '../../report/diagnostic.ts';

/** How many cells a table may have, empty ones between others counted too: each takes memory several times on its way. */
const MOST_CELLS = 500_000;

/** What is said of a table that would have so many cells, before it is made; null where that is not too many. */
export function tooManyCells(file: string, cells: number): Diagnostic | null {
  return cells > MOST_CELLS ? problem('file-too-large.cells', { most: MOST_CELLS }, { file }) : null;
}
