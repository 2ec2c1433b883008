import { planSelection } from '../build/select.ts';
import { type CheckOptions, checkDocuments } from '../check/check.ts';
import { CannotRun, Diagnostics } from '../report/diagnostic.ts';
import { didYouMean } from '../report/nearest.ts';
import { cacheFolder } from '../workspace/cache-folder.ts';
import { ownPackageVersion } from '../workspace/own-package.ts';
import { findWorkspace, openWorkspace } from '../workspace/workspace.ts';
import { CHECK_REPORTS, type CheckOutcome } from './check-report.ts';
import { EXIT } from './session.ts';

export interface CheckCommandOptions {
  readonly documents?: readonly string[];
  readonly format?: string;
  readonly workspace?: string;
  readonly fix?: boolean;
  readonly online?: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

export async function checkCommand(options: CheckCommandOptions): Promise<number> {
  const started = performance.now();
  const { documents = [], format = 'text', fix = false, quiet = false } = options;
  const report = CHECK_REPORTS.get(format);
  if (report === undefined) {
    const known = [...CHECK_REPORTS.keys()];
    throw new CannotRun(
      `There is no format "${format}" for what check finds`,
      didYouMean(format, known) ?? `There are: ${known.join(', ')}.`,
    );
  }
  const root = await findWorkspace(options.workspace ?? process.cwd());
  const diagnostics = new Diagnostics();
  const workspace = await openWorkspace(root, diagnostics);
  const plans = workspace === null ? [] : planSelection(workspace, { documents }, diagnostics);
  const found =
    workspace === null
      ? null
      : await withLinks(options, (links) => checkDocuments(workspace, plans, { links, fix }));
  for (const diagnostic of found?.diagnostics ?? []) diagnostics.add(diagnostic);
  const { list } = diagnostics;
  const failing = list.filter(
    ({ severity }) => severity === 'error' || (options.strict === true && severity === 'warning'),
  );
  const outcome: CheckOutcome = {
    root,
    documents: plans.map(({ document }) => document.id),
    diagnostics: list,
    ignored: found?.ignored ?? [],
    fixes: found?.fixes ?? new Map(),
    mended: found?.mended ?? [],
    seconds: (performance.now() - started) / 1000,
    quiet,
    ok: failing.length === 0,
  };
  process.stdout.write(report(outcome));
  return outcome.ok ? EXIT.done : EXIT.problems;
}

/** Asks about links only where that is wanted, and keeps what was learnt for a day. */
async function withLinks<T>(
  { online = false }: CheckCommandOptions,
  look: (links: NonNullable<CheckOptions['links']> | null) => Promise<T>,
): Promise<T> {
  if (!online) return look(null);
  // The network's modules take 50 ms to load.
  const { LinkChecker } = await import('../check/online/link-checker.ts');
  await using links = new LinkChecker({
    userAgent: `kl-docs/${ownPackageVersion()} (checks the links of a document)`,
    cache: cacheFolder(),
  });
  return await look(links);
}
