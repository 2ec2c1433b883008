import type { OpenEdition } from '../edition/open-edition.ts';
import { Changes } from '../memory/undoing.ts';
import type { DocumentPlan } from '../plan/plan.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Fix, Found, Ignored } from '../report/found.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findingsInputs, keepFindings, readFindings } from './kept-findings.ts';
import type { DocumentFindings } from './look.ts';
import type { LinkChecker } from './online/link-checker.ts';
import { today } from './today.ts';

export interface CheckOptions {
  /** Asks other machines about links; without it the rules that need that are left out. */
  readonly links?: LinkChecker | null;
  /** Mends in the files what is safe. */
  readonly fix?: boolean;
  /** Findings are kept for the next run; without it everything is looked at anew. */
  readonly cache?: boolean;
  /** Open points are no mistake although the edition is released: it is about to be, with a reason. */
  readonly acceptsOpenPoints?: boolean;
  /** Documents that are open already, by their ids; the others are opened. */
  readonly editions?: ReadonlyMap<string, OpenEdition>;
}

export interface CheckResult extends Found {
  /** By file and line. */
  readonly diagnostics: readonly Diagnostic[];
  /** What an author may choose to write in the place of a problem, the likeliest first. */
  readonly choices: ReadonlyMap<Diagnostic, readonly Fix[]>;
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
  const changes = new Changes(workspace.root);
  for (let round = 1; ; round++) {
    const result = await look(workspace, plans, options);
    if (!options.fix || result.fixes.size === 0 || round > MOST_ROUNDS) return { ...result, mended };
    const { mend } = await import('./mend.ts');
    const made = new Set(mend(workspace.root, [...result.fixes.values()], changes));
    for (const [diagnostic, fix] of result.fixes) if (made.has(fix)) mended.push(diagnostic);
  }
}

async function look(
  workspace: Workspace,
  plans: readonly DocumentPlan[],
  options: CheckOptions,
): Promise<Omit<CheckResult, 'mended'>> {
  const all = new Diagnostics();
  const ignored: Ignored[] = [];
  const fixes = new Map<Diagnostic, Fix>();
  const choices = new Map<Diagnostic, readonly Fix[]>();
  for (const plan of plans) {
    const findings = await findingsOf(workspace, plan, options);
    ignored.push(...findings.ignored);
    for (const { diagnostic, fix, choices: offered } of findings.found) {
      all.add(diagnostic);
      if (fix !== undefined) fixes.set(diagnostic, fix);
      if (offered !== undefined) choices.set(diagnostic, offered);
    }
  }
  const diagnostics = all.list;
  // The same chapter may stand in two documents: what was found twice is told, and mended, once.
  const told = new Set(diagnostics);
  const ofTold = <Value>(found: ReadonlyMap<Diagnostic, Value>) =>
    new Map([...found].filter(([diagnostic]) => told.has(diagnostic)));
  return { diagnostics, ignored, fixes: ofTold(fixes), choices: ofTold(choices) };
}

/** What was found in a document before, if nothing of it has changed since; else what is found now. */
async function findingsOf(
  workspace: Workspace,
  plan: DocumentPlan,
  { links = null, cache = false, editions, acceptsOpenPoints = false }: CheckOptions,
): Promise<DocumentFindings> {
  const day = today();
  // What other machines say is kept by itself, and not as long.
  const inputs = cache && links === null && !acceptsOpenPoints ? findingsInputs(workspace, plan, day) : null;
  const before = inputs && readFindings(inputs, workspace.files.log);
  if (before !== null) return before;
  // Loading all that reads and renders takes longer than comparing what was read before.
  const { lookAtDocument, openEdition } = await import('./look.ts');
  const edition = editions?.get(plan.document.id) ?? (await openEdition(workspace, plan.document));
  const findings = await lookAtDocument(edition, plan, day, { links, acceptsOpenPoints });
  if (inputs !== null) keepFindings(inputs, findings, edition.workspace.files.log);
  return findings;
}
