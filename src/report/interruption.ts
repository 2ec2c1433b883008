import { setImmediate } from 'node:timers/promises';
import { CannotRun } from './diagnostic.ts';
import { say } from './words/said.ts';

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

/** What is told to the work when a signal comes, as far as the program heeds them. */
let asked: AbortController | null = null;

const heed = (): void => {
  ignore();
  asked?.abort(new Interrupted());
};

function listen(): void {
  if (asked?.signal.aborted === false) for (const signal of SIGNALS) process.on(signal, heed);
}

function ignore(): void {
  for (const signal of SIGNALS) process.off(signal, heed);
}

/**
 * Aborts when the command is asked to end, so that what is half done is put away; a second signal ends it at once. A command that does
 * not ask for it has nothing to put away, and ends as any program does; one that asks for it must heed it.
 */
export function interruption(): AbortSignal {
  asked = new AbortController();
  listen();
  return asked.signal;
}

/**
 * Between two steps of work that read only: lets a signal arrive, since Node hears none while JavaScript runs.
 *
 * @throws Interrupted when one has come.
 */
export async function orInterrupted(): Promise<void> {
  await setImmediate();
  asked?.signal.throwIfAborted();
}

/**
 * Does one long step that reads only. No listener could be called within it: a signal ends the program at once, as it does any that has
 * none. What that leaves behind, such as an empty staging folder, the next run takes away.
 *
 * @throws Interrupted when a signal came before.
 */
export async function endedBySignals<T>(step: () => T | Promise<T>): Promise<T> {
  await orInterrupted();
  ignore();
  try {
    return await step();
  } finally {
    listen();
  }
}
