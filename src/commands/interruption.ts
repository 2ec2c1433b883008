import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

/** The user or the system stopped the command. */
export class Interrupted extends CannotRun {
  override readonly name = 'Interrupted';

  constructor() {
    super(say('cannot-run.stopped', {}));
  }
}

/** Ctrl-C, the end signal of a CI, a terminal that is closed; Ctrl-Break on Windows. */
const SIGNALS = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  ...(process.platform === 'win32' ? (['SIGBREAK'] as const) : []),
] as const;

/**
 * Aborts when the command is asked to end, so that what is half done is put away; a second one ends at once. A command that does
 * not ask for it has nothing to put away, and ends as any program does; one that asks for it must heed it.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of SIGNALS) {
    process.once(signal, () => controller.abort(new Interrupted()));
  }
  return controller.signal;
}
