import { READING, RULES } from '../report/catalogue.ts';
import type { Diagnostic, Diagnostics, Severity } from '../report/diagnostic.ts';
import { didYouMean } from '../report/nearest.ts';
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

/** Why a rule can be neither weighed nor silenced, with a hint; null where it can. */
export function whyNotAdjustable(id: string): { message: string; hint: string } | null {
  if (adjustable.has(id)) return null;
  if (Object.hasOwn(READING, id))
    return {
      message: `"${id}" stops a build, so that it cannot be turned off`,
      hint: 'Mend what it finds.',
    };
  return {
    message: `There is no rule "${id}"`,
    hint: didYouMean(id, adjustable) ?? 'The rules are in docs/rules.md.',
  };
}

/** Reports what cannot be said in `check.rules` of `kl-docs.yml`. */
export function checkLevels(workspace: Workspace, diagnostics: Diagnostics): void {
  for (const id of Object.keys(workspace.config.check.rules)) {
    const why = whyNotAdjustable(id);
    if (why !== null)
      diagnostics.error('unknown-rule', why.message, workspace.placeOf(['check', 'rules', id]), why.hint);
  }
}

/** Whether what reading found can be weighed and silenced, and so is told with the findings of the rules. */
export const isReadingWarning = ({ rule }: Diagnostic): boolean =>
  Object.hasOwn(READING, rule) && adjustable.has(rule);
