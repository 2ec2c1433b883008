import { Diagnostics } from '../../report/diagnostic.ts';

/** How many problems of one table are told: a wrong separator makes one in each of its rows. */
const TOLD = 20;

/**
 * Collects the problems of a table's rows, and tells the first 20 and how many more there are. Answers whether there were none.
 */
export function reportRows(
  file: string,
  diagnostics: Diagnostics,
  look: (problems: Diagnostics) => void,
): boolean {
  const problems = new Diagnostics();
  look(problems);
  const { list } = problems;
  for (const problem of list.slice(0, TOLD)) diagnostics.add(problem);
  if (list.length > TOLD) {
    diagnostics.report('more-row-problems', { more: list.length - TOLD }, { file });
  }
  return list.length === 0;
}
