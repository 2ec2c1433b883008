import type { ReleaseRecord } from '../release/record.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Progress } from '../report/progress.ts';
import type { MessageLanguage } from '../report/words/said.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface SiteOptions {
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** The site's folder; `site` in the workspace where absent. */
  readonly out?: string | undefined;
  /** Whether drafts are shown beside what is released, marked as such. */
  readonly drafts?: boolean | undefined;
  /** Brings frozen files that are not here to their places, and answers why it cannot; they must be here where absent. */
  readonly fetch?:
    | ((workspace: Workspace, records: readonly ReleaseRecord[]) => Promise<readonly Diagnostic[]>)
    | undefined;
  /** Path of a browser or a ws:// address. */
  readonly browser?: string | undefined;
  /** How long the browser may take for one step, in ms. */
  readonly timeLimit?: number | undefined;
  readonly progress?: Progress | undefined;
  /** In which problems and progress are told; English where absent. */
  readonly language?: MessageLanguage | undefined;
  /** Stops it; what stood in the site's folder stays. */
  readonly signal?: AbortSignal | undefined;
}

export interface SiteResult {
  readonly workspace: string;
  readonly out: string;
  /** Paths of all files of the site. */
  readonly files: readonly string[];
  /** How many editions it shows. */
  readonly editions: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly ok: boolean;
}
