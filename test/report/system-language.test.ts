import { expect, test } from 'vitest';
import { systemLanguage } from '../../src/report/system-language.ts';

const linux = (env: Record<string, string>) =>
  systemLanguage({ env, platform: 'linux', locale: () => 'en-US' });

test.each([
  [{ LANG: 'da_DK.UTF-8' }, 'da'],
  [{ LANG: 'da' }, 'da'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'da_DK' }, 'da'],
  [{ LANG: 'da_DK', LC_MESSAGES: 'da_DK', LC_ALL: 'en_US' }, 'en'],
  [{ LANG: 'da_DK', LC_ALL: '' }, 'da'],
  [{ LANG: 'da_DK', LC_ALL: 'C' }, null],
  [{ LANG: 'C.UTF-8' }, null],
  [{ LANG: 'POSIX' }, null],
  [{ LANG: 'de_DE.UTF-8' }, null],
  [{}, null],
])('%j', (env, language) => {
  expect(linux(env as Record<string, string>)).toBe(language);
});

test('Windows and macOS have it in their settings, where the environment says nothing', () => {
  for (const platform of ['win32', 'darwin'] as const) {
    expect(systemLanguage({ env: {}, platform, locale: () => 'da-DK' })).toBe('da');
    expect(systemLanguage({ env: { LANG: 'en_US' }, platform, locale: () => 'da-DK' })).toBe('en');
  }
});
