import { type Diagnostic, type Diagnostics, problem } from '../../report/diagnostic.ts';
import { collecting } from '../../report/outcome.ts';

/** How many problems of one table are told: a wrong separator makes one in each of its rows. */
const TOLD = 20;

/** The problems of a table's rows: the first 20, and how many more there are. */
export function problemsOfRows(
  file: string,
  look: (diagnostics: Diagnostics) => void,
): readonly Diagnostic[] {
  const { problems } = collecting(look);
  const more = problems.length - TOLD;
  if (more <= 0) return problems;
  return [...problems.slice(0, TOLD), problem('more-row-problems', { more }, { file })];
}
