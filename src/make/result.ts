import type { ManifestEntry } from '../output/manifest.ts';
import type { FileState } from '../output/output.ts';
import type { Selection } from '../plan/select.ts';
import type { Shard } from '../plan/shard.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Progress } from '../report/progress.ts';
import type { MessageLanguage } from '../report/words/said.ts';

export interface BuildOptions extends Selection {
  /** Folder in or below the workspace; the current one where absent. */
  readonly cwd?: string | undefined;
  /** Output folder; where absent `out` in the workspace, of a shard `parts/2-of-4`. */
  readonly out?: string | undefined;
  /** Path of a browser or a ws:// address. */
  readonly browser?: string | undefined;
  /** How long the browser may take for one step, in ms (default: five minutes). */
  readonly timeLimit?: number | undefined;
  /** Only say what would be made. */
  readonly dryRun?: boolean | undefined;
  /** Also compare what earlier runs have made by its SHA-256, and make again what somebody else has changed. */
  readonly verify?: boolean | undefined;
  /** Print each document at once and not in pieces. */
  readonly whole?: boolean | undefined;
  /** Make only this part, for `merge` to put together. */
  readonly shard?: Shard | undefined;
  readonly progress?: Progress | undefined;
  /** In which problems and progress are told; English where absent. */
  readonly language?: MessageLanguage | undefined;
  /** Stops the build; what stood in the output folder stays. */
  readonly signal?: AbortSignal | undefined;
}

export interface BuiltArtifact extends ManifestEntry {
  readonly state: FileState;
}

/** What became of the files of a plan, or of a part of it. */
export interface Made {
  readonly artifacts: readonly BuiltArtifact[];
  /** Paths of what could not be made. */
  readonly failed: readonly string[];
}

export interface BuildResult {
  readonly workspace: string;
  readonly out: string;
  /** Paths of all planned artifacts from the output folder. */
  readonly planned: readonly string[];
  /** What is there now of what was asked for; empty after a problem that is not one variant's alone, and in a dry run. */
  readonly artifacts: readonly BuiltArtifact[];
  /** Paths of the artifacts that could not be made. */
  readonly failed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether everything that was asked for was made. */
  readonly ok: boolean;
}
