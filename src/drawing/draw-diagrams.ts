import type { PrintBrowser } from '../browser/browser.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Announcing } from '../report/progress.ts';
import type { Diagrams } from './diagrams.ts';
import { DrawingBoard } from './drawing-board.ts';

/**
 * Draws the diagrams of some documents that have no drawing yet, all in one tab; the problems are those of all their diagrams.
 *
 * @param browser starts it, or answers the one that runs; not asked where all are drawn
 * @throws CannotRun when there is no browser
 */
export async function drawDiagrams(
  documents: readonly Diagrams[],
  browser: () => Promise<PrintBrowser>,
  progress: Announcing,
): Promise<Outcome<null>> {
  await using board = new DrawingBoard({ browser });
  const problems = new Diagnostics();
  const total = documents.reduce((sum, { undrawn }) => sum + undrawn, 0);
  let done = 0;
  for (const diagrams of documents) {
    await diagrams.draw(board, () => progress.step((lines) => lines.drawing, { done: done++, total }));
    for (const problem of diagrams.problems) problems.add(problem);
  }
  return { value: null, problems: problems.list };
}
