import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { cacheFolder } from '../../src/memory/cache-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['what XDG_CACHE_HOME says', '/var/cache/anna', path.join('/var/cache/anna', 'kl-docs')],
  ['below the home folder where it says nothing', '', path.join(os.homedir(), '.cache', 'kl-docs')],
])('the cache folder is %s', (_, said, folder) => {
  vi.stubEnv('XDG_CACHE_HOME', said);
  expect(cacheFolder()).toBe(folder);
});
