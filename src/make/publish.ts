import path from 'node:path';
import { indexPage } from '../index-page/index-page.ts';
import { LAST_RUN_FILE, lastRunJson } from '../output/last-run.ts';
import { INDEX_FILE, MANIFEST_FILE } from '../output/listed-files.ts';
import { locked } from '../output/lock.ts';
import { editionManifests, manifestJson, mergeManifest } from '../output/manifest.ts';
import type { OutputFolder } from '../output/output.ts';
import type { FrozenEditions } from '../release/frozen.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Made } from './result.ts';

/** What was made, and what is released already. */
interface Publication extends Made {
  readonly frozen: FrozenEditions;
}

/**
 * Puts all that was staged in its place, with the manifest, the index page and what the run did; nothing where that has a problem. Runs
 * that publish into the same folder at the same time do so one after the other.
 *
 * @throws CannotRun when something is in the way.
 */
export async function publish(
  output: OutputFolder,
  workspace: Workspace,
  made: Publication,
  signal: AbortSignal | undefined,
): Promise<Outcome<null>> {
  await output.open();
  return locked(output.root, () => put(output, workspace, made, signal), { signal });
}

async function put(
  output: OutputFolder,
  workspace: Workspace,
  { artifacts, failed, frozen }: Publication,
  signal: AbortSignal | undefined,
): Promise<Outcome<null>> {
  const problems = new Diagnostics();
  const fresh = artifacts.map(({ state: _, ...entry }) => entry);
  const shown = path.relative(workspace.root, output.root).replaceAll(path.sep, '/');
  const entries = problems.take(await mergeManifest(output, fresh, shown, frozen));
  const index = problems.take(indexPage(workspace, entries, new TemplateFiles(workspace)));
  if (problems.hasErrors) return { value: null, problems: problems.list };
  for (const [file, manifest] of editionManifests(entries, fresh)) await output.stage(file, manifest);
  await output.stage(MANIFEST_FILE, manifestJson(entries, index));
  await output.stage(INDEX_FILE, index);
  await output.stage(LAST_RUN_FILE, lastRunJson(artifacts, failed));
  signal?.throwIfAborted();
  await output.commit();
  return { value: null, problems: problems.list };
}
