import path from 'node:path';
import { Browsers } from '../browser/browsers.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { sha256 } from '../files/hash.ts';
import { makeDocuments } from '../make/make-documents.ts';
import type { BuildOptions, BuiltArtifact } from '../make/result.ts';
import type { OutputFolder } from '../output/output.ts';
import { folderOf } from '../plan/plan.ts';
import { WHOLE } from '../plan/shard.ts';
import { ArtifactMaker } from '../print/artifact-maker.ts';
import { FrozenEditions } from '../release/frozen.ts';
import type { FrozenFile } from '../release/record.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import { none, type Outcome } from '../report/outcome.ts';
import type { Announcing } from '../report/progress.ts';
import { editionBefore } from '../website/changes-since.ts';
import { PAGES_FOLDER } from '../website/made-files.ts';
import { makePages } from '../website/make-pages.ts';
import type { SiteFile } from '../website/site-file.ts';
import type { ReadyRelease } from './prepare.ts';

/** Nothing of it is released before. */
const NONE = new FrozenEditions('', '', []);

/**
 * Makes all files of an edition and its pages for the website, and stages them in the folder of released ones; null with what is wrong.
 *
 * @throws CannotRun when there is no browser, or no room
 */
export async function freeze(
  { workspace, document, open }: Pick<ReadyRelease, 'workspace' | 'document' | 'open'>,
  output: OutputFolder,
  progress: Announcing,
  { browser: asked, timeLimit, signal }: BuildOptions,
): Promise<Outcome<readonly FrozenFile[] | null>> {
  const problems = new Diagnostics();
  await using browsers = new Browsers({ browser: asked, timeLimit, signal, inform: progress.inform });
  const diagrams = open.slice(0, 1).map(({ edition }) => edition.diagrams);
  problems.take(await drawDiagrams(diagrams, browsers.start, progress));
  const maker = new ArtifactMaker({ browsers, asked, detail: progress.detail });
  const workshop = { maker, output, part: WHOLE, frozen: NONE, progress, signal };
  const made = problems.take(await makeDocuments(open, workshop, () => !problems.hasErrors));
  maker.close();
  for (const problem of made.variantProblems) problems.add(problem);
  const folder = `${folderOf(document)}/`;
  const files = new Map(made.artifacts.map((artifact) => [artifact.path, frozenFile(artifact, folder)]));
  const [first] = open;
  if (problems.hasErrors || first === undefined || files.size === 0) return none(...problems.list);
  const before = problems.take(await editionBefore(workspace, document, browsers, progress));
  const pages = problems.take(await makePages(first, [...files.values()], before));
  if (problems.hasErrors) return none(...problems.list);
  for (const page of pages) {
    const file = frozenPage(page);
    files.set(file.path, file);
    await output.stage(`${folderOf(document)}/${file.path}`, page.content);
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { value: sorted, problems: problems.list };
}

/** What the record says of a file that was made, but for what it says once of all. */
function frozenFile({ path: file, ...artifact }: BuiltArtifact, folder: string): FrozenFile {
  const { variant, sheet, kind, format, sha256, bytes, pages, browser } = artifact;
  return { path: file.slice(folder.length), variant, sheet, kind, format, sha256, bytes, pages, browser };
}

function frozenPage({ path: file, content }: SiteFile): FrozenFile {
  const bytes = Buffer.from(content);
  return {
    path: `${PAGES_FOLDER}/${file}`,
    variant: null,
    sheet: null,
    kind: 'page',
    format: path.posix.extname(file).slice(1),
    sha256: sha256(bytes),
    bytes: bytes.byteLength,
    pages: null,
    browser: null,
  };
}
