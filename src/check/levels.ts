import type { Diagnostics, Severity } from '../report/diagnostic.ts';
import { didYouMean } from '../report/nearest.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { BUILD_ERRORS, BUILD_NOTES, BUILD_WARNINGS } from './build-problems.ts';
import { rules } from './rules.ts';

/** The rule of what is wrong with the comments that silence others. */
export const IGNORE_COMMENT = 'ignore-comment';
/** The rule of what `check.rules` in `kl-docs.yml` cannot say. It cannot be turned off itself. */
export const UNKNOWN_RULE = 'unknown-rule';

const known: ReadonlySet<string> = new Set([
  ...rules.map(({ id }) => id),
  ...BUILD_WARNINGS.keys(),
  IGNORE_COMMENT,
]);

/** What a problem weighs in this workspace: `check.rules` in `kl-docs.yml`, else what it weighs by itself. */
export function levelOf({ config }: Workspace, id: string, own: Severity): Severity | 'off' {
  return known.has(id) ? (config.check.rules[id] ?? own) : own;
}

/** Why a rule can be neither weighed nor silenced, with a hint; null where it can. */
export function whyNotAdjustable(id: string): { message: string; hint: string } | null {
  if (known.has(id)) return null;
  if (BUILD_ERRORS.has(id))
    return {
      message: `"${id}" stops a build, so that it cannot be turned off`,
      hint: 'Mend what it finds.',
    };
  if (BUILD_NOTES.has(id))
    return {
      message: `"${id}" is no rule, and cannot be turned off`,
      hint: 'Write a document.yml into the folder.',
    };
  return {
    message: `There is no rule "${id}"`,
    hint: didYouMean(id, known) ?? 'The rules are in docs/rules.md.',
  };
}

/** Reports what cannot be said in `check.rules` of `kl-docs.yml`. */
export function checkLevels(workspace: Workspace, diagnostics: Diagnostics): void {
  for (const id of Object.keys(workspace.config.check.rules)) {
    const why = whyNotAdjustable(id);
    if (why !== null)
      diagnostics.error(UNKNOWN_RULE, why.message, workspace.placeOf(['check', 'rules', id]), why.hint);
  }
}
