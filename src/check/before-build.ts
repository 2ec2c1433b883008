import type { OpenEdition } from '../edition/open-edition.ts';
import type { DocumentPlan } from '../plan/plan.ts';
import { planSelection } from '../plan/select.ts';
import type { Part } from '../plan/shard.ts';
import { RULE_SETTINGS, RULES } from '../report/catalogue.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkDocuments } from './check.ts';
import { isReadingWarning } from './levels.ts';

/**
 * What `kl-docs check` finds in some documents, as they are weighed and silenced, for a build: what the rules find, and the
 * warnings of reading. Errors of reading a build finds itself, for what it is asked for only. The documents are looked at as `check` does,
 * whatever is to be made of them, so that both share what is kept.
 *
 * @param documents as they were asked for: ids, or paths of folders
 * @param editions those that are open already, by the ids of their documents: what is read and rendered for the rules is there for the build
 * @param part what is looked at by this run
 */
export async function checkBeforeBuild(
  workspace: Workspace,
  documents: readonly string[],
  editions: ReadonlyMap<string, OpenEdition>,
  part: Part,
): Promise<readonly Diagnostic[]> {
  const { value: whole } = await planSelection(workspace, { documents });
  const plans = whole
    .map((plan) => ({ ...plan, variants: ofPart(plan, part) }))
    .filter(({ variants }) => variants.length > 0);
  const { diagnostics } = await checkDocuments(workspace, plans, { cache: true, editions });
  return diagnostics
    .filter(
      (problem) =>
        isOfRules(problem) || isReadingWarning(problem) || isMendable(problem) || isOfRelease(problem),
    )
    .map(onAnyDay);
}

const ofPart = ({ document, variants }: DocumentPlan, part: Part) =>
  variants.filter(({ variant }) => part.looksAt(document.id, variant));

/** A build draws what is not drawn yet, and tells why it cannot. */
const isOfRules = ({ rule }: Diagnostic): boolean =>
  (Object.hasOwn(RULES, rule) || Object.hasOwn(RULE_SETTINGS, rule)) && rule !== 'undrawn-diagram';

const isOfRelease = ({ rule }: Diagnostic): boolean =>
  rule === 'released-edition' || rule === 'misplaced-record';

/** The same error as the build's own, with the hint that `check --fix` mends it. */
const isMendable = ({ said }: Diagnostic): boolean => said?.mendable === true;

/** An edition can be made again on any day: what the calendar says is told, and does not stop it. */
const onAnyDay = (problem: Diagnostic): Diagnostic =>
  problem.rule === 'dated-fact' && problem.severity === 'error'
    ? { ...problem, severity: 'warning' }
    : problem;
