import type { OpenEdition } from '../edition/open-edition.ts';
import type { DocumentPlan } from '../plan/plan.ts';
import { CATALOGUE, READING } from '../report/catalogue.ts';
import { type Diagnostic, Diagnostics, mendableByFix } from '../report/diagnostic.ts';
import type { Fix, Ignored } from '../report/found.ts';
import { endedBySignals, orInterrupted } from '../report/interruption.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Ignoring } from './ignore/ignoring.ts';
import { checkLevels, levelOf } from './levels.ts';
import { documentForCheck } from './read.ts';
import { asReleased } from './released.ts';
import type { CheckedDocument, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { RunningText } from './running-text.ts';
import { unprintable } from './unprintable.ts';

export { openEdition } from '../edition/open-edition.ts';

interface FoundProblem {
  readonly diagnostic: Diagnostic;
  readonly fix?: Fix;
  readonly choices?: readonly Fix[];
}

/** What a look at one document finds. It goes through JSON. */
export interface DocumentFindings {
  readonly found: readonly FoundProblem[];
  readonly ignored: readonly Ignored[];
}

/** What a look depends on beside the document and the day. */
type LookOptions = Pick<CheckedDocument, 'links' | 'acceptsOpenPoints'>;

/** Renders one document and runs every rule over it. */
export async function lookAtDocument(
  edition: OpenEdition,
  plan: DocumentPlan,
  today: string,
  { links, acceptsOpenPoints }: LookOptions,
): Promise<DocumentFindings> {
  const { workspace } = edition;
  const levels = new Diagnostics();
  checkLevels(workspace, levels);
  const reported = new Diagnostics();
  const released = reported.take(await asReleased(workspace, plan.document));
  const read = () => documentForCheck(edition, plan);
  const document = {
    ...reported.take(edition.isLong ? await endedBySignals(read) : read()),
    today,
    links,
    acceptsOpenPoints: acceptsOpenPoints || released.acceptsOpenPoints,
  };
  const { fixes: proposed, choices: offered, refusals } = await runRules(document, reported);
  const text = new RunningText(document.chapters);
  const safe = new Map([...proposed].filter(([, fix]) => text.holds(fix)));
  const glyphs = unprintable(reported.list, safe, document.chapters);
  const ignoring = new Ignoring(document);
  const found: FoundProblem[] = levels.list.map((diagnostic) => ({ diagnostic }));
  const ignored: Ignored[] = [];
  for (const diagnostic of weighed(reported.list, workspace)) {
    if (glyphs.told.has(diagnostic)) continue;
    const reason = ignoring.reasonFor(diagnostic);
    if (reason !== null && !refusals.has(diagnostic)) {
      ignored.push({ diagnostic, reason });
      continue;
    }
    const fix = safe.get(diagnostic) ?? glyphs.fixes.get(diagnostic);
    const choices = offered.get(diagnostic)?.filter((choice) => text.holds(choice)) ?? [];
    found.push({
      ...(fix === undefined ? { diagnostic } : { diagnostic: mendableByFix(diagnostic), fix }),
      ...(choices.length > 0 && { choices }),
    });
  }
  const ran = (id: string): boolean =>
    rules.find((rule) => rule.id === id)?.online !== true || links !== null;
  for (const problem of ignoring.problems((id) => ran(id) && levelOf(workspace, id, 'warning') !== 'off')) {
    const severity = levelOf(workspace, problem.rule, problem.severity);
    if (severity !== 'off') found.push({ diagnostic: { ...problem, severity } });
  }
  return { found, ignored };
}

/** What reading warned of can be turned off as rules can; the rules' findings are weighed already. */
function weighed(diagnostics: readonly Diagnostic[], workspace: Workspace): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    if (!Object.hasOwn(READING, diagnostic.rule)) return [diagnostic];
    const severity = levelOf(workspace, diagnostic.rule, diagnostic.severity);
    if (severity === 'off') return [];
    return severity === diagnostic.severity ? [diagnostic] : [{ ...diagnostic, severity }];
  });
}

/** Adds what the rules find to what reading found, each with the weight that the workspace gives it. */
async function runRules(document: CheckedDocument, found: Diagnostics) {
  const { workspace } = document;
  // Who only wants to see a folder in print has asked for no advice.
  const described = !document.document.assumed;
  const refusals = new Set<Diagnostic>();
  const fixes = new Map<Diagnostic, Fix>();
  const choices = new Map<Diagnostic, readonly Fix[]>();
  for (const rule of rules.filter((rule) => isOn(rule, document))) {
    await orInterrupted();
    await rule.check(
      document,
      ({ message, hint, said, place, severity: own, fix, choices: offered, refuses }) => {
        const weight = described ? (own ?? CATALOGUE[rule.id].severity) : 'note';
        const severity = refuses ? 'error' : levelOf(workspace, rule.id, weight);
        if (severity === 'off') return;
        const more = { ...(hint !== undefined && { hint }), ...(said && { said }) };
        const diagnostic = { rule: rule.id, severity, message, place, ...more };
        found.add(diagnostic);
        if (fix !== undefined) fixes.set(diagnostic, fix);
        if (offered !== undefined) choices.set(diagnostic, offered);
        if (refuses) refusals.add(diagnostic);
      },
    );
  }
  return { fixes, choices, refusals };
}

/** A rule that is off is not even run: the dictionary costs time. */
function isOn(rule: Rule, { workspace, links }: CheckedDocument): boolean {
  const isOff = levelOf(workspace, rule.id, CATALOGUE[rule.id].severity) === 'off';
  return (!isOff || rule.always === true) && (!rule.online || links !== null);
}
