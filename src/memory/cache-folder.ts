import os from 'node:os';
import path from 'node:path';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

/**
 * Where what can be made again is kept: in `XDG_CACHE_HOME`, or the platform's usual place (XDG Base Directory Specification).
 *
 * @throws CannotRun where there is none: for a user whom the system does not know, as in a container.
 */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] || path.join(homeFolder(), '.cache');
  return path.join(base, 'kl-docs');
}

/** Not a folder that others share: a program in it could be theirs. */
function homeFolder(): string {
  try {
    return os.homedir();
  } catch (error) {
    throw new CannotRun(say('cannot-run.no-home', {}), { cause: error });
  }
}
