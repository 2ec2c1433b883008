import { UnseenCharacters } from '../../files/unseen-characters.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import type { Line } from './table.ts';

/** What nobody sees in the cells of a table, by their lines. */
export function unseenInCells(file: string, lines: readonly Line[]): Diagnostic[] {
  const unseen = new UnseenCharacters();
  for (const { cells, line } of lines) for (const cell of cells) unseen.look(cell, () => ({ file, line }));
  return unseen.problems;
}
