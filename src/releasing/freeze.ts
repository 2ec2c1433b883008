import { LazyBrowser } from '../browser/lazy-browser.ts';
import { drawDiagrams } from '../drawing/draw-diagrams.ts';
import { makeDocuments } from '../make/make-documents.ts';
import type { OpenDocument } from '../make/open-documents.ts';
import type { BuildOptions } from '../make/result.ts';
import type { OutputFolder } from '../output/output.ts';
import { FrozenEditions } from '../release/frozen.ts';
import type { FrozenFile } from '../release/record.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Announcing } from '../report/progress.ts';

/** Nothing of it is released before. */
const NONE = new FrozenEditions('', '', []);

/**
 * Makes all files of a document as it was opened, and stages them in the folder of released ones; null with what is wrong.
 *
 * @throws CannotRun when there is no browser, or no room
 */
export async function freeze(
  document: OpenDocument,
  output: OutputFolder,
  progress: Announcing,
  { browser: asked, timeLimit, signal }: BuildOptions,
): Promise<Outcome<readonly FrozenFile[] | null>> {
  const problems = new Diagnostics();
  await using browser = new LazyBrowser({ browser: asked, timeLimit, signal, inform: progress.inform });
  problems.take(await drawDiagrams([document.edition.diagrams], browser.start, progress));
  const making = { browser, asked, output, frozen: NONE, progress, signal };
  const made = problems.take(await makeDocuments([document], making, !problems.hasErrors));
  for (const problem of made.variantProblems) problems.add(problem);
  if (problems.hasErrors || made.artifacts.length === 0) return { value: null, problems: problems.list };
  const { id, config } = document.plan.document;
  const folder = `${id}/${config.version}/`;
  const files = made.artifacts.map(
    ({
      document: _,
      title: _title,
      version: _version,
      date: _date,
      status: _status,
      state: _state,
      ...file
    }) => ({
      ...file,
      path: file.path.slice(folder.length),
    }),
  );
  return { value: files, problems: problems.list };
}
