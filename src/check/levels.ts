import { READING, RULES } from '../report/catalogue.ts';
import type { Diagnostic, Diagnostics, Severity } from '../report/diagnostic.ts';
import { closest } from '../report/nearest.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What can be weighed and silenced: all that does not stop a build. */
const adjustable: ReadonlySet<string> = new Set([
  ...Object.keys(RULES),
  ...Object.entries(READING).flatMap(([id, { severity }]) => (severity === 'error' ? [] : [id])),
  'ignore-comment',
]);

/** What a problem weighs in this workspace: `check.rules` in `kl-docs.yml`, else what it weighs by itself. */
export function levelOf({ config }: Workspace, id: string, own: Severity): Severity | 'off' {
  return adjustable.has(id) ? (config.check.rules[id] ?? own) : own;
}

/** Why a rule can be neither weighed nor silenced; null where it can. */
export function whyNotAdjustable(id: string): 'stops-build' | 'unknown' | null {
  if (adjustable.has(id)) return null;
  return Object.hasOwn(READING, id) ? 'stops-build' : 'unknown';
}

/** The rule that a mistyped name is nearest to. */
export const nearestRule = (id: string): string | undefined => closest(id, adjustable);

/** Reports what cannot be said in `check.rules` of `kl-docs.yml`. */
export function checkLevels(workspace: Workspace, diagnostics: Diagnostics): void {
  for (const id of Object.keys(workspace.config.check.rules)) {
    const why = whyNotAdjustable(id);
    const place = workspace.placeOf(['check', 'rules', id]);
    if (why === 'stops-build') diagnostics.report('unknown-rule.stops-build', { id }, place);
    else if (why === 'unknown') diagnostics.report('unknown-rule', { id, near: nearestRule(id) }, place);
  }
}

/** Whether what reading found can be weighed and silenced, and so is told with the findings of the rules. */
export const isReadingWarning = ({ rule }: Diagnostic): boolean =>
  Object.hasOwn(READING, rule) && adjustable.has(rule);
