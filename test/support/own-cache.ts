import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../src/memory/cache-folder.ts';

/**
 * A cache folder in which nothing is kept, and the unpacked browser of this machine is found: unpacking takes seconds. Where none is
 * unpacked yet, the build will do it. Answers the value for XDG_CACHE_HOME.
 */
export function ownCache(folder: string): string {
  const mine = path.join(folder, 'kl-docs');
  mkdirSync(mine, { recursive: true });
  const browsers = existsSync(cacheFolder()) ? readdirSync(cacheFolder()) : [];
  for (const name of browsers.filter((name) => /^chromium-[\d.]+$/.test(name)))
    symlinkSync(path.join(cacheFolder(), name), path.join(mine, name));
  return folder;
}
