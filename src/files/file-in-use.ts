import { accessSync, constants } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

/** A file that another program has open in such a way that it cannot be read, replaced or removed: its user can close it. */
export class FileInUse extends CannotRun {
  override readonly name = 'FileInUse';
}

/** How long one waits for a file that another program has open. */
export interface Patience {
  readonly platform: NodeJS.Platform;
  readonly tries: number;
  /** Between two tries, in ms. */
  readonly pause: number;
}

/** Two seconds: scanners for viruses and what syncs folders let go of a file within one, and people do not. */
export const PATIENCE: Patience = { platform: process.platform, tries: 21, pause: 100 };

/**
 * Does something with a file, and again for a while where another program may have it open.
 *
 * @throws what the last try threw
 */
export async function patiently<T>(work: () => Promise<T>, patience = PATIENCE): Promise<T> {
  for (let left = patience.tries - 1; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (left <= 0 || !mayBeInUse(error, patience.platform)) throw error;
      await wait(patience.pause);
    }
  }
}

/** The same at once, for those who cannot wait otherwise. */
export function patientlySync<T>(work: () => T, patience = PATIENCE): T {
  for (let left = patience.tries - 1; ; left--) {
    try {
      return work();
    } catch (error) {
      if (left <= 0 || !mayBeInUse(error, patience.platform)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience.pause);
    }
  }
}

/** What to throw where a file could not be written or removed: that it is in use, where that is why; else what the system says. */
export function orInUse(error: unknown, file: string, { platform } = PATIENCE): unknown {
  if (!mayBeInUse(error, platform) || (codeOf(error) !== 'EBUSY' && !isWritable(file))) return error;
  return new FileInUse(say('cannot-run.file-in-use', { file }), { cause: error });
}

/** Windows says of what is open elsewhere that it is busy or not permitted, by what is asked; other systems say only EBUSY. */
function mayBeInUse(error: unknown, platform: NodeJS.Platform): boolean {
  const codes = platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'];
  return codes.includes(codeOf(error));
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Whether a file is there, and could be written if nobody had it open: one that is read-only is not permitted either. */
function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
