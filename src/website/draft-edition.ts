import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browsers } from '../browser/browsers.ts';
import type { Document } from '../document/document.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { build } from '../make/build.ts';
import { openDocuments } from '../make/open-documents.ts';
import { folderOf } from '../plan/plan.ts';
import { planSelection } from '../plan/select.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import { announcing, silent } from '../report/progress.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { editionBefore } from './changes-since.ts';
import { downloadsOf, type MadeFile, nameOnSite } from './made-files.ts';
import { makePages } from './make-pages.ts';
import { sectionsIn } from './sections.ts';
import { selectionsOf } from './selections.ts';
import type { SiteEdition } from './site-edition.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteOptions } from './site-request.ts';

/** The workspace's own edition of a document, built as `kl-docs build` does, with its pages; null with what stopped that. */
export async function draftEdition(
  workspace: Workspace,
  document: Document,
  options: SiteOptions,
  browsers: Browsers,
): Promise<Outcome<SiteEdition | null>> {
  const problems = new Diagnostics();
  const progress = announcing(options.progress ?? silent, options.language ?? 'en');
  const made = problems.take(await builtFiles(workspace, document, options));
  const [selection] = selectionsOf(document);
  const plans = problems.take(await planSelection(workspace, { documents: [document.id], ...selection }));
  const [opened] = problems.take(await openDocuments(workspace, plans, progress));
  if (problems.hasErrors || opened === undefined) return none(...problems.list);
  problems.take(await drawDiagrams([opened.edition.diagrams], browsers.start, progress));
  const before = problems.take(await editionBefore(workspace, document, browsers, progress));
  const pages = problems.take(await makePages(opened, made, before));
  const others = made.map((file): SiteFile => ({ path: nameOnSite(file, made), content: file.content }));
  const { title, language, version, date, status, history } = document.config;
  const value = {
    document: document.id,
    title,
    language,
    version: version ?? '',
    date: date ?? '',
    draft: status !== 'released',
    changes: history.find((entry) => entry.version === version)?.changes ?? [],
    withdrawn: null,
    mendedBy: null,
    addresses: [],
    isFrozen: false,
    ...downloadsOf(made),
    ...sectionsIn(pages),
    files: [...pages, ...others],
  };
  return { value, problems: problems.list };
}

type BuiltFile = MadeFile & { readonly content: Uint8Array };

/** What a build makes of a document for the site. */
async function builtFiles(
  { root }: Workspace,
  document: Document,
  { browser, timeLimit, language, signal, progress }: SiteOptions,
): Promise<Outcome<readonly BuiltFile[]>> {
  const problems = new Diagnostics();
  const files = new Map<string, BuiltFile>();
  const folder = `${folderOf(document)}/`;
  for (const selection of selectionsOf(document)) {
    const asked = { cwd: root, documents: [document.id], ...selection };
    const built = await build({ ...asked, browser, timeLimit, language, signal, progress });
    for (const problem of built.diagnostics) if (problem.severity === 'error') problems.add(problem);
    for (const artifact of built.artifacts) {
      const content = readFileSync(path.join(built.out, artifact.path));
      files.set(artifact.path, { ...artifact, path: artifact.path.slice(folder.length), content });
    }
  }
  return { value: [...files.values()], problems: problems.list };
}
