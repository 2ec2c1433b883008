import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Replacing } from '../../src/output/replacing.ts';
import { TemporaryFolder } from '../support/workspace.ts';

test('what was put is taken back: the same files with the same time, no folder that was made', async () => {
  using folder = new TemporaryFolder({
    'out/a.txt': 'old',
    'staging/a.txt': 'new',
    'staging/b/c/d.txt': 'new',
    'staging/b/e.txt': 'new',
  });
  const before = statSync(folder.path('out/a.txt'));
  const replacing = new Replacing(folder.path('out'), folder.path('staging'));
  for (const file of ['a.txt', 'b/c/d.txt', 'b/e.txt']) await replacing.put(file);
  expect(readFileSync(folder.path('out/a.txt'), 'utf8')).toBe('new');
  expect(readFileSync(folder.path('out/b/c/d.txt'), 'utf8')).toBe('new');
  await expect(replacing.put('f.txt')).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await replacing.takeBack()).toBe(true);
  expect(readFileSync(folder.path('out/a.txt'), 'utf8')).toBe('old');
  const { ino, mtimeMs } = statSync(folder.path('out/a.txt'));
  expect([ino, mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(existsSync(folder.path('out/b'))).toBe(false);
});

test('a folder that another has used meanwhile stays', async () => {
  using folder = new TemporaryFolder({ 'staging/b/c.txt': 'new' });
  mkdirSync(folder.path('out'));
  const replacing = new Replacing(folder.path('out'), folder.path('staging'));
  await replacing.put('b/c.txt');
  folder.write('out/b/other.txt', 'other');
  expect(await replacing.takeBack()).toBe(true);
  expect(existsSync(folder.path('out/b/c.txt'))).toBe(false);
  expect(readFileSync(folder.path('out/b/other.txt'), 'utf8')).toBe('other');
});

test('it is known where something cannot be taken back', async () => {
  using folder = new TemporaryFolder({ 'out/a.txt': 'old', 'staging/a.txt': 'new' });
  const replacing = new Replacing(folder.path('out'), folder.path('staging'));
  await replacing.put('a.txt');
  rmSync(folder.path('staging'), { recursive: true });
  expect(await replacing.takeBack()).toBe(false);
});

test('what is taken out is put back, too, and what is not there is no matter', async () => {
  using folder = new TemporaryFolder({ 'out/a/b.txt': 'old' });
  mkdirSync(folder.path('staging'));
  const replacing = new Replacing(folder.path('out'), folder.path('staging'));
  await replacing.takeOut('a/b.txt');
  await replacing.takeOut('a/c.txt');
  expect(existsSync(folder.path('out/a/b.txt'))).toBe(false);
  expect(await replacing.takeBack()).toBe(true);
  expect(readFileSync(folder.path('out/a/b.txt'), 'utf8')).toBe('old');
});

test('a file that another program lets go of meanwhile is replaced, and taken back', async () => {
  using folder = new TemporaryFolder({ 'out/a.txt': 'old', 'staging/a.txt': 'new' });
  let asked = 0;
  const replacing = new Replacing(folder.path('out'), folder.path('staging'), {
    rename: async (from, to) => {
      // Refused each time when it is asked first.
      if (asked++ % 2 === 0) throw Object.assign(new Error('refused'), { code: 'EPERM' });
      await rename(from, to);
    },
    patience: { platform: 'win32', tries: 2, pause: 0 },
  });
  await replacing.put('a.txt');
  expect(readFileSync(folder.path('out/a.txt'), 'utf8')).toBe('new');
  expect(await replacing.takeBack()).toBe(true);
  expect(readFileSync(folder.path('out/a.txt'), 'utf8')).toBe('old');
  expect(asked).toBe(4);
});
