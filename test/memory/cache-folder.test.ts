import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Machine } from '../../src/files/machine.ts';
import { cacheFolder } from '../../src/memory/cache-folder.ts';

type Given = Pick<Machine, 'platform' | 'env'>;

test.each<[string, Given, string, string]>([
  ['Linux', { platform: 'linux', env: {} }, '/home/åse', '/home/åse/.cache/kl-docs'],
  [
    'a Mac',
    { platform: 'darwin', env: { LOCALAPPDATA: 'x' } },
    '/Users/åse',
    '/Users/åse/Library/Caches/kl-docs',
  ],
  [
    'Windows',
    { platform: 'win32', env: { LOCALAPPDATA: 'D:\\Åse\\Local' } },
    'C:\\Users\\Åse',
    'D:\\Åse\\Local\\kl-docs',
  ],
  [
    'Windows without variables',
    { platform: 'win32', env: {} },
    'C:\\Users\\Åse',
    'C:\\Users\\Åse\\AppData\\Local\\kl-docs',
  ],
  ['a folder that is named', { platform: 'darwin', env: { XDG_CACHE_HOME: '/tmp/x' } }, '', '/tmp/x/kl-docs'],
  [
    'one on Windows',
    { platform: 'win32', env: { XDG_CACHE_HOME: 'D:\\x', LOCALAPPDATA: 'C:\\y' } },
    '',
    'D:\\x\\kl-docs',
  ],
  [
    'an empty name',
    { platform: 'linux', env: { XDG_CACHE_HOME: '' } },
    '/home/åse',
    '/home/åse/.cache/kl-docs',
  ],
])('what is kept stands where the platform keeps such: %s', (_, machine, home, folder) => {
  expect(cacheFolder({ ...machine, home: () => home })).toBe(folder);
});

test.each(['linux', 'darwin', 'win32'] as const)('a user without a home is told on %s', (platform) => {
  const home = () => {
    throw new Error('uv_os_homedir returned ENOENT');
  };
  expect(() => cacheFolder({ platform, env: {}, home })).toThrow(/There is no home folder/);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a process may change its environment', () => {
  for (const folder of ['/one', '/two']) {
    vi.stubEnv('XDG_CACHE_HOME', folder);
    expect(cacheFolder()).toBe(path.join(folder, 'kl-docs'));
  }
});
