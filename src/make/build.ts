import { existsSync } from 'node:fs';
import path from 'node:path';
import type { OpenEdition } from '../edition/open-edition.ts';
import { ReadLog } from '../files/read-log.ts';
import { alteredFiles, MANIFEST_FILE, PARTS_FOLDER } from '../output/listed-files.ts';
import { OutputFolder } from '../output/output.ts';
import { namedAfter } from '../plan/named-after.ts';
import type { Shard } from '../plan/shard.ts';
import { CannotRun, Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { announcing, silent } from '../report/progress.ts';
import { tellingIn } from '../report/tell.ts';
import { say } from '../report/words/said.ts';
import { findDocuments } from '../workspace/find.ts';
import { earlierRuns, unchanged } from './earlier-runs.ts';
import type { OpenDocument } from './open-documents.ts';
import type { BuildOptions, BuildResult, Made } from './result.ts';

export type { BuildOptions, BuildResult } from './result.ts';

/**
 * Makes documents: reads, renders, prints and writes them. A problem of one variant leaves out its files only; any other one
 * leaves the output folder as it was. Where nothing has changed since the same was made, nothing is done.
 *
 * @throws CannotRun when there is no workspace, no browser or no right to write.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  try {
    const result = await run(options);
    return { ...result, diagnostics: result.diagnostics.map(tellingIn(options.language ?? 'en')) };
  } catch (error) {
    // What a browser says that was closed under a print is of no interest.
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    options.progress?.end();
  }
}

/** From the workspace. Each part has a folder of its own, so that none is in another's way. */
const outFolder = (shard: Shard | undefined): string[] =>
  shard === undefined ? ['out'] : [PARTS_FOLDER, `${shard.index}-of-${shard.count}`];

const NOTHING: Made = { artifacts: [], failed: [] };

/** A build from its beginning to its end. */
async function run(given: BuildOptions): Promise<BuildResult> {
  const { dryRun = false, signal } = given;
  const progress = announcing(given.progress ?? silent, given.language ?? 'en');

  // Which workspace, and has anything changed since the same was made?
  const { root, documents: asked } = findDocuments(given.cwd ?? process.cwd(), given.documents ?? []);
  const options = { ...given, documents: asked };
  const { shard } = options;
  const out = path.resolve(options.out ?? path.join(root, ...outFolder(shard)));
  if (shard !== undefined && existsSync(path.join(out, MANIFEST_FILE)))
    throw new CannotRun(say('cannot-run.part-among-others', { folder: out }));
  const earlier = await earlierRuns(root, out, options);
  const altered = given.verify ? alteredFiles(out) : [];
  if (earlier.result !== null && altered.length === 0) return unchanged(earlier.result);
  const steps = await import('./steps.ts');

  // What is to be made.
  const problems = new Diagnostics();
  const log = new ReadLog();
  const workspace = problems.take(steps.openWorkspace(steps.sourcesIn(root, log)));
  const plans = workspace === null ? [] : problems.take(await steps.planSelection(workspace, options));
  const division = shard && workspace && steps.divide(workspace, plans, shard);
  const part = division ?? steps.WHOLE;
  const planned = plans.flatMap(steps.pathsOf).filter(part.makes);
  const records = workspace === null ? [] : problems.take(steps.readRecords(workspace.files));
  const frozen = new steps.FrozenEditions(root, out, records);
  const answer = ({ artifacts, failed }: Made): BuildResult => {
    const { list, hasErrors } = problems;
    return { workspace: root, out, planned, artifacts, failed, diagnostics: list, ok: !hasErrors };
  };
  if (workspace === null || dryRun) return answer(NOTHING);

  // The browser takes longer to start than documents to be read. Where the last run read the same, what it made is in the cache.
  await using browsers = new steps.Browsers({ ...options, inform: progress.inform });
  await using output = new OutputFolder(out);
  const mayPrint = () => !problems.hasErrors;
  const maker = new steps.ArtifactMaker({
    browsers,
    asked: options.browser,
    whole: options.whole,
    mayPrint,
    detail: progress.detail,
  });
  if (mayPrint()) {
    if (!earlier.sameInput && planned.some((file) => !file.endsWith('.html'))) maker.prepare();
    await output.open();
  }

  // After an error the rest is still read and rendered, so that all problems are told at once.
  const take = <T>({ value, problems: found }: Outcome<T>): T =>
    problems.take({ value, problems: found.filter((problem) => !steps.isReadingWarning(problem)) });
  const ours = plans.filter((plan) => steps.concerns(part, plan));
  const opened = take(await steps.openDocuments(workspace, ours, progress));
  const documents = opened.filter(({ edition }) => edition.complete);
  const diagrams = documents.map(({ edition }) => edition.diagrams);
  take(await steps.drawDiagrams(diagrams, browsers.start, progress));

  // Each variant's files, and then those about all of them, staged beside the output. While the browser prints, all is looked for that
  // `kl-docs check` finds, its warnings and those of reading as they are weighed and silenced: an error stops the printing.
  progress.step((lines) => lines.checking);
  const look = async () => {
    if (plans.length === 0) return;
    for (const problem of await steps.checkBeforeBuild(workspace, asked, editionsOf(opened), part))
      problems.add(problem);
  };
  const workshop = { maker, output, part, frozen, progress, signal };
  const [made] = await bothDone(steps.makeDocuments(documents, workshop, mayPrint), look());
  const { variantProblems, ...all } = take(made);
  // It takes a moment, and nothing more is printed.
  maker.close();
  browsers.close();

  // All files come to their places together, with the manifest, the index page and what this run did.
  const named = namedAfter(workspace, plans);
  const publishing = !problems.hasErrors && all.artifacts.length > 0;
  const published =
    publishing && !division ? await steps.publish(output, named, { ...all, frozen }, signal) : null;
  if (division && !problems.hasErrors)
    await steps.publishPart(output, named, { ...all, division, whole: options.whole }, signal);
  if (published !== null) problems.take(published);
  for (const problem of frozen.madeAnew(all.artifacts)) problems.add(problem);
  const result = problems.hasErrors ? { artifacts: [], failed: planned } : all;
  for (const problem of variantProblems) if (!steps.isReadingWarning(problem)) problems.add(problem);

  // What was read and made is noted, so that the same request has nothing to do next time.
  const answered = answer(result);
  log.made(out);
  // What was wrong with the output folder is not wrong any more.
  if (answered.ok && published?.problems.length === 0) earlier.record(log, answered);
  for (const problem of steps.alteredOutputs(altered, answered)) problems.add(problem);
  return answer(result);
}

/** Waits for both, also where one has failed: nobody still writes into a folder that is put away then. */
async function bothDone<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** By the ids of their documents. */
const editionsOf = (opened: readonly OpenDocument[]): ReadonlyMap<string, OpenEdition> =>
  new Map(opened.map(({ edition }) => [edition.document.id, edition]));
