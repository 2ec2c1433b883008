import type { Variant } from '../plan/plan.ts';
import { type Diagnostic, saidOf } from '../report/diagnostic.ts';

/** What is wrong with one sheet of a variant. */
export interface VariantProblems {
  readonly variant: Variant | null;
  readonly problems: readonly Diagnostic[];
}

/**
 * The problems of single variants: the same one of many is told once, with whose it is.
 *
 * @param total how many variants the document is made in
 */
export function toldOnce(found: readonly VariantProblems[], total: number): Diagnostic[] {
  const all = found.flatMap(({ variant, problems }) =>
    problems.map((diagnostic) => ({ diagnostic, label: variant?.label })),
  );
  const alike = Map.groupBy(all, ({ diagnostic: { rule, severity, message, place } }) =>
    JSON.stringify([rule, severity, message, place]),
  );
  return [...alike.values()].flatMap((shared) => {
    const [first] = shared;
    if (first === undefined) return [];
    const labels = new Set(shared.flatMap(({ label }) => label ?? []));
    const { diagnostic } = first;
    return labels.size === 0 ? [diagnostic] : [saidOf(diagnostic, { labels: [...labels], total })];
  });
}
