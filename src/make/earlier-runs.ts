import path from 'node:path';
import type { ReadLog } from '../files/read-log.ts';
import { LAST_RUN_FILE, lastRunJson } from '../output/last-run.ts';
import { areListed } from '../output/listed-files.ts';
import { OutputFolder } from '../output/output.ts';
import { RunRecord } from '../output/run-record.ts';
import { documentsRequest, requestOf } from './request.ts';
import type { BuildOptions, BuildResult } from './result.ts';

/** What is known of earlier runs of the same request. */
export interface EarlierRuns {
  /** What the last one answered; null where something that it read or wrote is not as it was. */
  readonly result: BuildResult | null;
  /** Whether all that the last run of these documents read is as it was, so that what it made is probably in the cache. */
  readonly sameInput: boolean;
  /** Notes what a run read and answered. */
  record(log: ReadLog, result: BuildResult): void;
}

const NONE: EarlierRuns = { result: null, sameInput: false, record() {} };

/** Nothing is known of a dry run, of a part, which has no manifest, nor where it cannot be known which browser would print. */
export async function earlierRuns(root: string, out: string, options: BuildOptions): Promise<EarlierRuns> {
  const request = options.dryRun || options.shard ? null : await requestOf(root, out, options);
  if (request === null) return NONE;
  const ofRequest = new RunRecord(request);
  const ofDocuments = new RunRecord(documentsRequest(request));
  const known = ofRequest.read();
  const result = known.result as BuildResult | null;
  return {
    result: result !== null && areListed(out, result.artifacts) ? result : null,
    sameInput: known.sameInput || ofDocuments.read().sameInput,
    record(log, result) {
      const written = result.artifacts.map(({ path: file }) => path.join(out, file));
      // What other runs write too is looked at by itself.
      ofRequest.write(log, written, result);
      if (result.artifacts.some(({ browser }) => browser !== null)) ofDocuments.write(log, [], null);
    },
  };
}

/** What a run answers that has nothing to do; it is the last run, too. */
export async function unchanged(result: BuildResult): Promise<BuildResult> {
  const artifacts = result.artifacts.map((artifact) => ({ ...artifact, state: 'unchanged' as const }));
  await using output = new OutputFolder(result.out);
  await output.stage(LAST_RUN_FILE, lastRunJson(artifacts, result.failed));
  await output.commit();
  return { ...result, artifacts };
}
