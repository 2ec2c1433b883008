import path from 'node:path';
import { LazyBrowser } from '../browser/lazy-browser.ts';
import { type Document, readDocument } from '../document/document.ts';
import type { ReleaseRecord } from '../release/record.ts';
import { readRecords } from '../release/records.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { announcing, silent } from '../report/progress.ts';
import { tellingIn } from '../report/tell.ts';
import { findWorkspace } from '../workspace/find.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../workspace/workspace.ts';
import { EditionMaker } from './edition-maker.ts';
import { openSettings } from './open-settings.ts';
import { releasedEdition } from './released-editions.ts';
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
    const diagnostics = list.map(tellingIn(language));
    return { workspace: root, out, files, editions, diagnostics, ok: !hasErrors };
  };
  const workspace = problems.take(openWorkspace(sourcesIn(root)));
  if (workspace === null) return answer();
  const described = workspace.documents.flatMap((id) => problems.take(readDocument(workspace, id)) ?? []);
  const records = problems.take(readRecords(workspace.files));
  const unfetched = await options.fetch?.(workspace, records);
  for (const problem of unfetched ?? []) problems.add(problem);
  if (problems.hasErrors) return answer();
  await using browser = new LazyBrowser({ ...options, inform: progress.inform });
  const maker = new EditionMaker(workspace, options, browser);
  const editions = await gather(workspace, records, options.drafts ? described : [], maker, problems);
  if (problems.hasErrors) return answer();
  if (editions.length === 0) {
    problems.report('nothing-released', {}, { file: '.' });
    return answer();
  }
  progress.step((lines) => lines.makingSite);
  const documents = documentsOf(editions);
  const renamed = [...maker.comparisons.renamed, ...(options.renamed ?? [])];
  for (const open of openSettings(workspace, documents)) problems.add(open);
  const files = problems.take(await siteFiles(workspace, documents, described, renamed));
  if (problems.hasErrors) return answer();
  const withdrawn = editions.filter((edition) => edition.withdrawn !== null);
  await writeSite(
    out,
    files,
    withdrawn.map(({ document, version }) => `${document}/${version}`),
    signal,
  );
  const shown = files.map((file) => file.path);
  return answer(shown, editions.length);
}

/** The released editions, and the workspace's own of those documents whose version is not released yet. */
async function gather(
  workspace: Workspace,
  records: readonly ReleaseRecord[],
  drafts: readonly Document[],
  maker: EditionMaker,
  problems: Diagnostics,
): Promise<SiteEdition[]> {
  const editions: SiteEdition[] = [];
  for (const record of records)
    editions.push(problems.take(await releasedEdition(workspace, record, maker.pagesOf)));
  for (const document of drafts) {
    const { id, config } = document;
    if (editions.some((edition) => edition.document === id && edition.version === config.version)) continue;
    const draft = problems.take(await maker.draft(document));
    if (draft !== null) editions.push(draft);
  }
  return editions;
}
