import { compareEditions } from '../compare/compare.ts';
import type { Comparison } from '../compare/types.ts';
import type { Outcome } from '../report/outcome.ts';
import { type OpenSide, renderedSide } from './open-side.ts';
import type { Side } from './sides.ts';
import { compareFacts, readFacts, shownBy } from './variant-facts.ts';

/** What is different between two sides, in one format. `take` is given what is wrong with each. */
export function compareSides(
  before: OpenSide,
  after: OpenSide,
  format: 'html' | 'pdf',
  take: <T>(side: Side, outcome: Outcome<T>) => T,
): Comparison {
  const compared = compareEditions(
    take(before.side, renderedSide(before, format)),
    take(after.side, renderedSide(after, format)),
  );
  const shows = shownBy([before, after], format);
  const facts = [
    take(before.side, readFacts(before, shows)),
    take(after.side, readFacts(after, shows)),
  ] as const;
  const ofVariants = compareFacts(...facts, { language: compared.after.language, format });
  return { ...compared, chapters: [...compared.chapters, ...ofVariants] };
}
