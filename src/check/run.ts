import type { DocumentPlan } from '../plan/plan.ts';
import { planSelection } from '../plan/select.ts';
import { type Diagnostic, Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { tellingIn } from '../report/tell.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import { findDocuments } from '../workspace/find.ts';
import { ownPackageVersion } from '../workspace/own-package.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import { checkDocuments, type CheckResult as Looked, type CheckOptions as Looking } from './check.ts';

export interface CheckOptions {
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** Ids of documents, and paths of folders or of Markdown files; all of the workspace where empty or absent. */
  readonly documents?: readonly string[] | undefined;
  /** Mends in the files what is safe. */
  readonly fix?: boolean | undefined;
  /** Also asks whether the links to the web lead somewhere. */
  readonly online?: boolean | undefined;
  /** In which problems are told; English where absent. */
  readonly language?: MessageLanguage | undefined;
}

export interface CheckResult extends Omit<Looked, 'choices'> {
  readonly workspace: string;
  /** The ids of the documents that were looked at. */
  readonly documents: readonly string[];
  /** Whether there is no error. */
  readonly ok: boolean;
}

/**
 * Looks for what is wrong in documents, without printing: all that a build would report, and what the rules of docs/rules.md
 * find. Findings are kept in the user's cache folder until something of the document changes.
 *
 * @throws CannotRun when there is no workspace.
 */
export async function check(options: CheckOptions = {}): Promise<CheckResult> {
  const { cwd = process.cwd(), documents: asked = [], fix = false, online = false } = options;
  const { root, documents } = findDocuments(cwd, asked);
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(root)));
  const plans = workspace === null ? [] : diagnostics.take(await planSelection(workspace, { documents }));
  const fetched =
    workspace !== null && online && fix ? await fetchedPictures(workspace, plans) : NOTHING_FETCHED;
  for (const problem of fetched.problems) diagnostics.add(problem);
  const looked =
    workspace === null
      ? null
      : await withLinks(online, (links) => checkDocuments(workspace, plans, { links, fix, cache: true }));
  for (const diagnostic of looked?.diagnostics ?? []) diagnostics.add(diagnostic);
  const tell = tellingIn(options.language ?? 'en');
  const { ignored = [], fixes = [], mended = [] } = looked ?? {};
  return {
    workspace: root,
    documents: plans.map(({ document }) => document.id),
    diagnostics: diagnostics.list.map(tell),
    ignored: ignored.map(({ diagnostic, reason }) => ({ diagnostic: tell(diagnostic), reason })),
    fixes: new Map([...fixes].map(([diagnostic, fix]) => [tell(diagnostic), fix])),
    mended: [...fetched.value, ...mended].map(tell),
    ok: !diagnostics.hasErrors,
  };
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
