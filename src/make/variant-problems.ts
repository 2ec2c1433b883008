import type { DocumentPlan, PlannedVariant } from '../plan/plan.ts';
import type { Diagnostic, Diagnostics } from '../report/diagnostic.ts';

interface Shared {
  readonly diagnostic: Diagnostic;
  readonly labels: Set<string>;
  readonly total: number;
}

/** So many names are told of those that share a problem. */
const NAMED = 3;

/** The problems of single variants: the same one of many is told once, with whose it is. */
export class VariantProblems {
  readonly #shared = new Map<string, Shared>();

  /** @param plan of which the variant is one */
  add({ document, variants }: DocumentPlan, { variant }: PlannedVariant, problems: Diagnostics): void {
    for (const diagnostic of problems.list) {
      const { rule, severity, message, place } = diagnostic;
      const key = JSON.stringify([document.id, rule, severity, message, place]);
      const shared = this.#shared.get(key) ?? { diagnostic, labels: new Set(), total: variants.length };
      if (variant !== null) shared.labels.add(variant.label);
      this.#shared.set(key, shared);
    }
  }

  tell(diagnostics: Diagnostics): void {
    for (const { diagnostic, labels, total } of this.#shared.values())
      diagnostics.add({ ...diagnostic, message: `${diagnostic.message}${whose([...labels], total)}` });
  }
}

function whose(labels: readonly string[], total: number): string {
  if (labels.length === 0) return '';
  if (labels.length === total && total > NAMED) return ` (all ${total})`;
  const more = labels.length - NAMED;
  return ` (${labels.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}
