import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

/** The user or the system stopped the command. */
export class Interrupted extends CannotRun {
  override readonly name = 'Interrupted';

  constructor() {
    super(say('cannot-run.stopped', {}));
  }
}

/**
 * Aborts at Ctrl-C and at the end signal of a CI, so that what is half done is put away; a second one ends at once. A command that does
 * not ask for it has nothing to put away, and ends as any program does; one that asks for it must heed it.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort(new Interrupted()));
  }
  return controller.signal;
}
