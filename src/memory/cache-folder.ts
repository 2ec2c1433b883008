import os from 'node:os';
import path from 'node:path';

/** Where what can be made again is kept: in `XDG_CACHE_HOME`, or the platform's usual place (XDG Base Directory Specification). */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache');
  return path.join(base, 'kl-docs');
}
