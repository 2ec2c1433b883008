import { afterEach, beforeEach, vi } from 'vitest';
import { ownCache } from './own-cache.ts';
import { TemporaryWorkspace } from './workspace.ts';

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
