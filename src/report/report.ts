import type { Diagnostic } from './diagnostic.ts';
import type { Found } from './found.ts';

/** What a command has to tell in the end. */
export interface Report {
  /** All of it, as `--format json` gives it. */
  readonly result: object;
  /** Folder that the files of problems are named from. */
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What came of it all the same: it follows the number of errors. */
  readonly outcome?: string;
  /** What was made, for people. */
  readonly lines: readonly string[];
  /** Where problems are what was asked for: then they are told on standard output. */
  readonly found?: Found;
}
