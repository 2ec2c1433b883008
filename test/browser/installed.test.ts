import { describe, expect, test } from 'vitest';
import { installedBrowsers } from '../../src/browser/installed.ts';

describe('browsers are looked for', () => {
  test('on Windows, for all users and for one, also by a program of 32 bits', () => {
    const files = installedBrowsers({
      platform: 'win32',
      env: {
        PROGRAMFILES: 'C:\\Program Files (x86)',
        'ProgramFiles(x86)': 'C:\\Program Files (x86)',
        ProgramW6432: 'C:\\Program Files',
        LOCALAPPDATA: 'C:\\Users\\Åse\\AppData\\Local',
        PATH: 'C:\\Windows',
      },
      home: () => 'C:\\Users\\Åse',
    });
    expect(files).toHaveLength(12);
    expect(files.slice(0, 3)).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\Åse\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ]);
    expect(files).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(files.at(-1)).toBe(
      'C:\\Users\\Åse\\AppData\\Local\\BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    );
  });

  test('on Windows where nothing is set: nowhere', () => {
    expect(installedBrowsers({ platform: 'win32', env: {}, home: () => 'C:\\Users\\Åse' })).toEqual([]);
  });

  test('on a Mac, as applications of all users and of one, and by Homebrew', () => {
    const files = installedBrowsers({
      platform: 'darwin',
      env: { PATH: '/usr/bin' },
      home: () => '/Users/åse',
    });
    expect(files.slice(0, 2)).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/åse/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]);
    for (const name of ['Microsoft Edge', 'Chromium', 'Brave Browser'])
      expect(files).toContain(`/Applications/${name}.app/Contents/MacOS/${name}`);
    expect(files).toContain('/opt/homebrew/bin/chromium');
    expect(files).toContain('/usr/bin/chrome-headless-shell');
  });

  test('on Linux, in the folders of PATH first', () => {
    const env = { PATH: '/usr/bin::/usr/local/bin' };
    const files = installedBrowsers({ platform: 'linux', env, home: () => '/home/åse' });
    expect(files.filter((file) => file.endsWith('/chromium'))).toEqual([
      '/usr/bin/chromium',
      '/usr/local/bin/chromium',
      '/home/åse/.local/bin/chromium',
      '/opt/homebrew/bin/chromium',
      '/snap/bin/chromium',
    ]);
    expect(files).toContain('/usr/bin/brave-browser');
  });
});
