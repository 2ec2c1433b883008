import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../src/workspace/cache-folder.ts';

/**
 * A cache folder without diagrams, in which the unpacked browser of this machine is found (unpacking takes seconds).
 * Answers the value for XDG_CACHE_HOME.
 */
export function ownCache(folder: string): string {
  const mine = path.join(folder, 'kl-docs');
  mkdirSync(mine, { recursive: true });
  let browsers: string[] = [];
  try {
    browsers = readdirSync(cacheFolder()).filter((name) => /^chromium-[\d.]+$/.test(name));
  } catch {
    // None unpacked yet: the build will do it.
  }
  for (const name of browsers) symlinkSync(path.join(cacheFolder(), name), path.join(mine, name));
  return folder;
}
