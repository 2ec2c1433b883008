import type { DocumentPlan } from '../document/plan.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { BUILD_WARNINGS } from './build-problems.ts';
import { Ignoring } from './ignore/ignoring.ts';
import { checkLevels, IGNORE_COMMENT, levelOf } from './levels.ts';
import { isSafe, mend } from './mend.ts';
import type { LinkChecker } from './online/link-checker.ts';
import { readDocumentForCheck } from './read.ts';
import type { CheckedDocument, Fix, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { today } from './today.ts';

export interface CheckOptions {
  /** Asks other machines about links; without it the rules that need that are left out. */
  readonly links?: LinkChecker | null;
  /** Mends in the files what is safe. */
  readonly fix?: boolean;
}

/** A problem that a comment in the text silences, and why. */
interface Ignored {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

export interface CheckResult {
  /** By file and line. */
  readonly diagnostics: readonly Diagnostic[];
  readonly ignored: readonly Ignored[];
  /** The changes that would mend a problem safely. */
  readonly fixes: ReadonlyMap<Diagnostic, Fix>;
  /** The problems that were mended. */
  readonly mended: readonly Diagnostic[];
}

/** Changes can make room for others (one space too many, then a full stop); so many rounds are enough for all of them. */
const MOST_ROUNDS = 5;

/** Runs every rule over the documents of a plan, without printing and without a browser. */
export async function checkDocuments(
  workspace: Workspace,
  plans: readonly DocumentPlan[],
  options: CheckOptions = {},
): Promise<CheckResult> {
  const mended: Diagnostic[] = [];
  for (let round = 1; ; round++) {
    const result = await look(workspace, plans, options.links ?? null);
    if (!options.fix || result.fixes.size === 0 || round > MOST_ROUNDS) return { ...result, mended };
    const made = new Set(await mend(workspace.files, [...result.fixes.values()]));
    for (const [diagnostic, fix] of result.fixes) if (made.has(fix)) mended.push(diagnostic);
  }
}

async function look(
  workspace: Workspace,
  plans: readonly DocumentPlan[],
  links: LinkChecker | null,
): Promise<Omit<CheckResult, 'mended'>> {
  const all = new Diagnostics();
  const ignored: Ignored[] = [];
  const fixes = new Map<Diagnostic, Fix>();
  checkLevels(workspace, all);
  for (const plan of plans) {
    const found = new Diagnostics();
    const document = { ...readDocumentForCheck(workspace, plan, found), today: today(), links };
    const fixOf = await runRules(document, found);
    const ignoring = new Ignoring(document);
    for (const diagnostic of weighed(found.list, workspace)) {
      const reason = ignoring.reasonFor(diagnostic);
      if (reason !== null) {
        ignored.push({ diagnostic, reason });
        continue;
      }
      all.add(diagnostic);
      const fix = fixOf.get(diagnostic);
      if (fix !== undefined && isSafe(fix, document.chapters)) fixes.set(diagnostic, fix);
    }
    const ran = (id: string): boolean =>
      rules.find((rule) => rule.id === id)?.online !== true || links !== null;
    for (const problem of ignoring.problems((id) => ran(id) && levelOf(workspace, id, 'warning') !== 'off')) {
      const severity = levelOf(workspace, IGNORE_COMMENT, problem.severity);
      if (severity !== 'off') all.add({ ...problem, severity });
    }
  }
  const diagnostics = all.list;
  // The same chapter may stand in two documents: what was found twice is told, and mended, once.
  const told = new Set(diagnostics);
  return { diagnostics, ignored, fixes: new Map([...fixes].filter(([diagnostic]) => told.has(diagnostic))) };
}

/** What reading warned of can be turned off as rules can; the rules' findings are weighed already. */
function weighed(diagnostics: readonly Diagnostic[], workspace: Workspace): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    if (!BUILD_WARNINGS.has(diagnostic.rule)) return [diagnostic];
    const severity = levelOf(workspace, diagnostic.rule, diagnostic.severity);
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}

/** Adds what the rules find to what reading found, each with the weight that the workspace gives it. */
async function runRules(document: CheckedDocument, found: Diagnostics): Promise<Map<Diagnostic, Fix>> {
  const { workspace } = document;
  const fixes = new Map<Diagnostic, Fix>();
  for (const rule of rules.filter((rule) => isOn(rule, document))) {
    await rule.check(document, ({ message, place, hint, severity: own, fix }) => {
      const severity = levelOf(workspace, rule.id, own ?? rule.severity);
      if (severity === 'off') return;
      const diagnostic = { rule: rule.id, severity, message, place, ...(hint !== undefined && { hint }) };
      found.add(diagnostic);
      if (fix !== undefined) fixes.set(diagnostic, fix);
    });
  }
  return fixes;
}

/** A rule that is off is not even run: the dictionary costs time. */
function isOn(rule: Rule, { workspace, links }: CheckedDocument): boolean {
  return levelOf(workspace, rule.id, rule.severity) !== 'off' && (!rule.online || links !== null);
}
