import path from 'node:path';
import { type Machine, THIS_MACHINE } from '../files/machine.ts';
import { CannotRun } from '../report/diagnostic.ts';
import { say } from '../report/words/said.ts';

/**
 * Where what can be made again is kept: in `XDG_CACHE_HOME`, or the platform's usual place (XDG Base Directory Specification; Apple's File
 * System Programming Guide; Windows' FOLDERID_LocalAppData). Not a folder that others share: a program in it could be theirs.
 *
 * @throws CannotRun where there is none: for a user whom the system does not know, as in a container.
 */
export function cacheFolder(machine = THIS_MACHINE): string {
  const { platform, env } = machine;
  const { join } = platform === 'win32' ? path.win32 : path.posix;
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'kl-docs');
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] || join(homeOf(machine), 'AppData', 'Local'), 'kl-docs');
  return join(homeOf(machine), platform === 'darwin' ? 'Library/Caches' : '.cache', 'kl-docs');
}

function homeOf({ home }: Machine): string {
  try {
    return home();
  } catch (error) {
    throw new CannotRun(say('cannot-run.no-home', {}), { cause: error });
  }
}
