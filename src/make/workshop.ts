import type { OutputFolder } from '../output/output.ts';
import type { Part } from '../plan/shard.ts';
import type { ArtifactMaker } from '../print/artifact-maker.ts';
import type { FrozenEditions } from '../release/frozen.ts';
import type { Announcing } from '../report/progress.ts';

/** What the makers of files share. */
export interface Workshop {
  readonly maker: ArtifactMaker;
  readonly output: OutputFolder;
  /** What of the plans is made. */
  readonly part: Part;
  /** What is released already, and so is not made anew. */
  readonly frozen: FrozenEditions;
  readonly progress: Announcing;
  readonly signal: AbortSignal | undefined;
}
