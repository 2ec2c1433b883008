import type { ReadLog } from '../files/read-log.ts';
import type { DocumentPlan } from '../plan/plan.ts';
import { planSelection } from '../plan/select.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { tellingIn } from '../report/tell.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import type { findDocuments } from '../workspace/find.ts';
import { ownPackageVersion } from '../workspace/own-package.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import { checkDocuments, type CheckOptions as Looking } from './check.ts';
import type { CheckResult } from './result.ts';

interface Wish {
  readonly fix: boolean;
  readonly online: boolean;
  readonly language: MessageLanguage;
}

/** Looks at documents; answers what it has read, too. */
export async function lookAnew(
  { root, documents }: ReturnType<typeof findDocuments>,
  { fix, online, language }: Wish,
): Promise<{ readonly result: CheckResult; readonly log: ReadLog }> {
  const diagnostics = new Diagnostics();
  const sources = sourcesIn(root);
  const workspace = diagnostics.take(openWorkspace(sources));
  const plans = workspace === null ? [] : diagnostics.take(await planSelection(workspace, { documents }));
  const fetched =
    workspace !== null && online && fix ? await fetchedPictures(workspace, plans) : NOTHING_FETCHED;
  for (const problem of fetched.problems) diagnostics.add(problem);
  const looked =
    workspace === null
      ? null
      : await withLinks(online, (links) => checkDocuments(workspace, plans, { links, fix, cache: true }));
  for (const diagnostic of looked?.diagnostics ?? []) diagnostics.add(diagnostic);
  const tell = tellingIn(language);
  const { ignored = [], fixes = [], mended = [] } = looked ?? {};
  const result = {
    workspace: root,
    documents: plans.map(({ document }) => document.id),
    diagnostics: diagnostics.list.map(tell),
    ignored: ignored.map(({ diagnostic, reason }) => ({ diagnostic: tell(diagnostic), reason })),
    fixes: new Map([...fixes].map(([diagnostic, fix]) => [tell(diagnostic), fix])),
    mended: [...fetched.value, ...mended].map(tell),
    ok: !diagnostics.hasErrors,
  };
  return { result, log: sources.files.log };
}

const NOTHING_FETCHED: Outcome<readonly Diagnostic[]> = { value: [], problems: [] };

async function fetchedPictures(
  workspace: Workspace,
  plans: readonly DocumentPlan[],
): Promise<Outcome<readonly Diagnostic[]>> {
  const { fetchPictures } = await import('./online/fetch-pictures.ts');
  const userAgent = `kl-docs/${ownPackageVersion()} (fetches the pictures of a document)`;
  return fetchPictures(workspace, plans, { userAgent, timeout: 60_000, allowPrivate: false });
}

/** Asks about links only where that is wanted, and keeps what was learnt for a day. */
async function withLinks<T>(
  online: boolean,
  look: (links: NonNullable<Looking['links']> | null) => Promise<T>,
): Promise<T> {
  if (!online) return look(null);
  // The network's modules take 50 ms to load.
  const { LinkChecker } = await import('./online/link-checker.ts');
  await using links = new LinkChecker({
    userAgent: `kl-docs/${ownPackageVersion()} (checks the links of a document)`,
  });
  return await look(links);
}
