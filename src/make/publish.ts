import { LAST_RUN_FILE, lastRunJson } from '../output/last-run.ts';
import { INDEX_FILE, MANIFEST_FILE } from '../output/listed-files.ts';
import { manifestJson, mergeManifest } from '../output/manifest.ts';
import type { OutputFolder } from '../output/output.ts';
import { Diagnostics } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import { siteIndex } from '../site/site.ts';
import { TemplateFiles } from '../workspace/lookup.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Made } from './result.ts';

/** Puts all that was staged in its place, with the manifest, the index page and what the run did; nothing where that has a problem. */
export async function publish(
  output: OutputFolder,
  workspace: Workspace,
  { artifacts, failed }: Made,
  signal: AbortSignal | undefined,
): Promise<Outcome<null>> {
  const problems = new Diagnostics();
  const fresh = artifacts.map(({ state: _, ...entry }) => entry);
  const entries = problems.take(await mergeManifest(output, fresh));
  const index = problems.take(siteIndex(workspace, entries, new TemplateFiles(workspace)));
  if (problems.hasErrors) return { value: null, problems: problems.list };
  await output.stage(MANIFEST_FILE, manifestJson(entries));
  await output.stage(INDEX_FILE, index);
  await output.stage(LAST_RUN_FILE, lastRunJson(artifacts, failed));
  signal?.throwIfAborted();
  await output.commit();
  return { value: null, problems: problems.list };
}
