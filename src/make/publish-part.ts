import { sha256 } from '../files/hash.ts';
import type { OutputFolder } from '../output/output.ts';
import { PART_FILE, partJson, sourceSums } from '../output/part.ts';
import type { Division } from '../plan/shard.ts';
import { ownPackageVersion, programId } from '../workspace/own-package.ts';
import { sourceDateEpoch } from '../workspace/source-date.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Made } from './result.ts';

/** What a part has made, and of what it is one. */
interface PartPublication extends Made {
  readonly division: Division;
  readonly whole: boolean | undefined;
}

/**
 * Puts what a part has made in its place, with its record; also one that has nothing to make, so that it is not missed.
 *
 * @throws CannotRun when something is in the way.
 */
export async function publishPart(
  output: OutputFolder,
  { config: { title, language }, files, root }: Workspace,
  { artifacts, failed, division, whole = false }: PartPublication,
  signal: AbortSignal | undefined,
): Promise<void> {
  const record = {
    ...division.shard,
    version: ownPackageVersion(),
    program: programId(),
    division: sha256(JSON.stringify([division.sha256, whole, sourceDateEpoch()])),
    title,
    language,
    read: sourceSums(files.log, root),
    artifacts: artifacts.map(({ state: _, ...entry }) => entry),
    failed: [...failed],
  };
  await output.stage(PART_FILE, partJson(record));
  signal?.throwIfAborted();
  await output.commit();
}
