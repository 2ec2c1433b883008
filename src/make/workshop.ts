import type { OutputFolder } from '../output/output.ts';
import type { ArtifactMaker } from '../print/artifact-maker.ts';
import type { Progress } from '../report/progress.ts';

/** What the makers of files share. */
export interface Workshop {
  readonly maker: ArtifactMaker;
  readonly output: OutputFolder;
  readonly progress: Progress;
  readonly signal: AbortSignal | undefined;
}
