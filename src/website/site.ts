import path from 'node:path';
import { LazyBrowser } from '../browser/lazy-browser.ts';
import { type Document, readDocument } from '../document/document.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { type OpenEdition, openEdition } from '../edition/open-edition.ts';
import { GitFiles } from '../files/git-files.ts';
import { build } from '../make/build.ts';
import { folderOf } from '../plan/plan.ts';
import { planSelection } from '../plan/select.ts';
import type { ReleaseRecord } from '../release/record.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { announcing, silent } from '../report/progress.ts';
import { tellingIn } from '../report/tell.ts';
import { findWorkspace } from '../workspace/find.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import { draftEdition } from './draft-editions.ts';
import { builtFiles } from './made-files.ts';
import { openSettings } from './open-settings.ts';
import { releasedEdition, releaseRecords } from './released-editions.ts';
import { documentsOf, type SiteEdition } from './site-edition.ts';
import { siteFiles } from './site-files.ts';
import type { SiteOptions, SiteResult } from './site-request.ts';
import { writeSite } from './write-site.ts';

/**
 * Makes the website: the released editions as they were frozen, drafts where they are asked for, and the pages around them. A problem leaves
 * the site's folder as it was.
 *
 * @throws CannotRun when there is no workspace, no browser or no right to write.
 */
export async function makeSite(options: SiteOptions = {}): Promise<SiteResult> {
  const { language = 'en', signal } = options;
  const progress = announcing(options.progress ?? silent, language);
  const root = findWorkspace(options.cwd ?? process.cwd());
  const out = path.resolve(options.out ?? path.join(root, 'site'));
  const problems = new Diagnostics();
  const answer = (files: readonly string[] = [], editions = 0): SiteResult => {
    const { list, hasErrors } = problems;
    return {
      workspace: root,
      out,
      files,
      editions,
      diagnostics: list.map(tellingIn(language)),
      ok: !hasErrors,
    };
  };
  const workspace = problems.take(openWorkspace(sourcesIn(root)));
  if (workspace === null) return answer();
  const plans = problems.take(await planSelection(workspace, {}));
  if (problems.hasErrors) return answer();
  const described = new Map<string, Document>(plans.map(({ document }) => [document.id, document]));
  await using browser = new LazyBrowser({ ...options, inform: progress.inform });
  const open = opening(browser, options);
  const editions: SiteEdition[] = [];
  const records = problems.take(releaseRecords(workspace));
  for (const record of records)
    editions.push(
      problems.take(await releasedEdition(workspace, record, (of) => open.asReleased(workspace, of))),
    );
  const isReleased = ({ id, config }: Document): boolean =>
    records.some(({ document, version }) => document === id && version === config.version);
  if (options.drafts)
    for (const document of described.values()) {
      if (isReleased(document) || document.config.sheet !== null) continue;
      const built = await build({ ...buildOptions(root, options), documents: [document.id] });
      for (const problem of built.diagnostics) if (problem.severity === 'error') problems.add(problem);
      if (!built.ok) continue;
      const edition = problems.take(await open.now(workspace, document));
      const made = builtFiles(built.out, built.artifacts, folderOf(document));
      editions.push(problems.take(draftEdition(edition, made)));
    }
  const documents = documentsOf(editions);
  if (documents.length === 0 && !problems.hasErrors)
    problems.report('nothing-released', {}, { file: 'kl-docs.yml' });
  for (const open of openSettings(workspace, hasSheets(described))) problems.add(open);
  progress.step((lines) => lines.makingSite);
  const files = problems.take(siteFiles(workspace, documents, described, options.renamed ?? []));
  if (problems.hasErrors) return answer();
  await writeSite(out, files, signal);
  return answer(
    files.map((file) => file.path),
    editions.length,
  );
}

const hasSheets = (described: ReadonlyMap<string, Document>): boolean =>
  [...described.values()].some(({ config }) => config.sheet !== null);

function buildOptions(root: string, { browser, timeLimit, language, signal, progress }: SiteOptions) {
  return { cwd: root, browser, timeLimit, language, signal, progress };
}

/** Opens editions, with their diagrams drawn. */
function opening(browser: LazyBrowser, { progress = silent, language = 'en' }: SiteOptions) {
  const now = async (workspace: Workspace, document: Document): Promise<Outcome<OpenEdition>> => {
    const edition = await openEdition(workspace, document);
    const { problems } = await drawDiagrams(
      [edition.diagrams],
      browser.start,
      announcing(progress, language),
    );
    return { value: edition, problems };
  };
  /** From the tag of its source. */
  const asReleased = async (
    { root, shipped }: Workspace,
    { document: id, source }: ReleaseRecord,
  ): Promise<Outcome<OpenEdition | null>> => {
    const problems = new Diagnostics();
    const workspace = problems.take(openWorkspace({ files: new GitFiles(root, source.tag), shipped }));
    const document = workspace && problems.take(readDocument(workspace, id));
    const value = workspace && document && problems.take(await now(workspace, document));
    return { value, problems: problems.list };
  };
  return { now, asReleased };
}
