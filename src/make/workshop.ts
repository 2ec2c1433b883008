import type { OutputFolder } from '../output/output.ts';
import type { ArtifactMaker } from '../print/artifact-maker.ts';
import type { Announcing } from '../report/progress.ts';

/** What the makers of files share. */
export interface Workshop {
  readonly maker: ArtifactMaker;
  readonly output: OutputFolder;
  readonly progress: Announcing;
  readonly signal: AbortSignal | undefined;
}
