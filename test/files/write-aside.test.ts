import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FileInUse } from '../../src/files/file-in-use.ts';
import { writeAside } from '../../src/files/write-aside.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

test.each<[string, string | Uint8Array]>([
  ['text', 'Æble\n'],
  ['bytes', Uint8Array.from([0, 255, 10])],
  ['nothing', ''],
])('%s is written, and nothing is left beside it', (_, content) => {
  using folder = new TemporaryWorkspace();
  mkdirSync(folder.path('in'));
  writeAside(folder.path('in/a'), content);
  expect(readFileSync(folder.path('in/a'))).toEqual(Buffer.from(content));
  expect(readdirSync(folder.path('in'))).toEqual(['a']);
});

test('a file that was there is another one, with the rights of the old', () => {
  using folder = new TemporaryWorkspace({ a: 'old' });
  chmodSync(folder.path('a'), 0o640);
  const { ino } = statSync(folder.path('a'));
  writeAside(folder.path('a'), 'new');
  expect(readFileSync(folder.path('a'), 'utf8')).toBe('new');
  const now = statSync(folder.path('a'));
  // Windows has no rights of a group.
  const rights = process.platform === 'win32' ? 0o666 : 0o640;
  expect([now.ino === ino, now.mode & 0o777]).toEqual([false, rights]);
});

test('what cannot be written is told, and leaves all as it was', () => {
  using folder = new TemporaryWorkspace({ 'in/a/b': 'b' });
  mkdirSync(folder.path('in/c'));
  // A folder that stands in its place stops root too.
  for (const file of ['a', 'a/b/c', 'c', 'd/e'])
    expect(() => writeAside(folder.path(`in/${file}`), 'x')).toThrow();
  expect(readdirSync(folder.path('in'), { recursive: true }).sort()).toEqual(['a', path.join('a', 'b'), 'c']);
});

test.each([
  [1, 'new'],
  [2, 'old'],
])('on Windows, one that another program has open for %i tries is %s', (times, text) => {
  using folder = new TemporaryWorkspace({ 'in/a': 'old' });
  let left = times;
  const system = {
    rename: (from: string, to: string) => {
      if (left-- > 0) throw Object.assign(new Error('refused'), { code: 'EPERM' });
      renameSync(from, to);
    },
    patience: { platform: 'win32', tries: 2, pause: 0 },
  } as const;
  const write = () => writeAside(folder.path('in/a'), 'new', system);
  if (text === 'new') write();
  else expect(write).toThrow(FileInUse);
  expect(readFileSync(folder.path('in/a'), 'utf8')).toBe(text);
  expect(readdirSync(folder.path('in'))).toEqual(['a']);
});
