import { FileInUse } from '../files/file-in-use.ts';
import { Interrupted } from '../report/interruption.ts';

/** Exit codes: everything was done, problems were found, it could not run at all, it was stopped (130, as shells have it). */
export const EXIT = { done: 0, problems: 1, couldNotRun: 2, interrupted: 130 } as const;

/** For what was thrown. */
export function exitCodeFor(error: unknown): number {
  if (error instanceof Interrupted) return EXIT.interrupted;
  // The user's file, which the user can close.
  return error instanceof FileInUse ? EXIT.problems : EXIT.couldNotRun;
}
