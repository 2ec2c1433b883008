import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { cacheFolder } from '../../src/memory/cache-folder.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

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

/** Gives the tests of a file a cache folder without diagrams; answers what holds it. */
export function useOwnCache(): TemporaryWorkspace {
  const scratch = new TemporaryWorkspace();
  const before = process.env['XDG_CACHE_HOME'];
  beforeAll(() => {
    process.env['XDG_CACHE_HOME'] = ownCache(scratch.path('cache'));
  });
  afterAll(() => {
    if (before === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = before;
    scratch[Symbol.dispose]();
  });
  return scratch;
}
