import path from 'node:path';
import { Browsers } from '../browser/browsers.ts';
import { type Document, readDocument } from '../document/document.ts';
import type { ReleaseRecord } from '../release/record.ts';
import { readRecords } from '../release/records.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { announcing, silent } from '../report/progress.ts';
import { tellingIn } from '../report/tell.ts';
import { findWorkspace } from '../workspace/find.ts';
import { openWorkspace, sourcesIn } from '../workspace/workspace.ts';
import { draftEdition } from './draft-edition.ts';
import { openSettings } from './open-settings.ts';
import { releasedEdition } from './released-edition.ts';
import { documentsOf } from './site-edition.ts';
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
  const editions = records.map((record) => problems.take(releasedEdition(root, record)));
  await using browsers = new Browsers({ ...options, inform: progress.inform });
  for (const document of options.drafts ? described : []) {
    if (records.some((record) => isOf(record, document))) continue;
    const draft = problems.take(await draftEdition(workspace, document, options, browsers));
    if (draft !== null) editions.push(draft);
  }
  if (problems.hasErrors) return answer();
  if (editions.length === 0) {
    problems.report('nothing-released', {}, { file: '.' });
    return answer();
  }
  progress.step((lines) => lines.makingSite);
  const documents = documentsOf(editions);
  for (const open of openSettings(workspace, documents)) problems.add(open);
  const files = problems.take(await siteFiles(workspace, documents, described));
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

/** Whether it is the record of the edition that a document is now. */
const isOf = (record: ReleaseRecord, { id, config }: Document): boolean =>
  record.document === id && record.version === config.version;
