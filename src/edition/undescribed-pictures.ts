import type { Document } from '../document/document.ts';
import { problem } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';

/**
 * A picture without an alternative text stops a build (WCAG 2.2, 1.1.1), but not of a folder that nobody wrote for kl-docs:
 * there it is decoration, which is passed over when the page is heard, and warned of.
 */
export function orDecoration<T>({ value, problems }: Outcome<T>, { assumed }: Document): Outcome<T> {
  if (!assumed) return { value, problems };
  return {
    value,
    problems: problems.map((found) =>
      found.rule === 'missing-alternative-text' ? problem('undescribed-picture', {}, found.place) : found,
    ),
  };
}
