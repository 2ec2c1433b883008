import type { Variant } from '../plan/plan.ts';
import type { Diagnostic } from '../report/diagnostic.ts';

/** What is wrong with one sheet of a variant. */
export interface VariantProblems {
  readonly variant: Variant | null;
  readonly problems: readonly Diagnostic[];
}

/** So many names are told of those that share a problem. */
const NAMED = 3;

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
    return [{ ...diagnostic, message: `${diagnostic.message}${whose([...labels], total)}` }];
  });
}

function whose(labels: readonly string[], total: number): string {
  if (labels.length === 0) return '';
  if (labels.length === total && total > NAMED) return ` (all ${total})`;
  const more = labels.length - NAMED;
  return ` (${labels.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}
