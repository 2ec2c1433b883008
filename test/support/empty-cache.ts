import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { cacheFolder } from '../../src/memory/cache-folder.ts';
import { TemporaryWorkspace } from './workspace.ts';

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

/** Gives each test of a file a folder of its own with these files, and in it a cache of its own, `cache/kl-docs`. */
export function useEmptyCache(
  files: Readonly<Record<string, string>> = {},
): Pick<TemporaryWorkspace, 'path' | 'write'> {
  let scratch: TemporaryWorkspace;
  beforeEach(() => {
    scratch = new TemporaryWorkspace(files);
    vi.stubEnv('XDG_CACHE_HOME', ownCache(scratch.path('cache')));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    scratch[Symbol.dispose]();
  });
  return {
    path: (file) => scratch.path(file),
    write: (file, content) => scratch.write(file, content),
  };
}
