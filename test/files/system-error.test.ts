import { mkdirSync, rmdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asRefusal, reasonOf, refusalIn } from '../../src/files/system-error.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const ofSystem = (code: string) => Object.assign(new Error(`${code}: as the system has it`), { code });

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'no-rights'],
  ['EPERM', 'no-rights'],
  ['EBUSY', 'in-use'],
  ['EROFS', 'read-only'],
  ['EIO', 'broken-disk'],
  ['ENOTDIR', 'no-folder'],
  ['ENOMEM', 'no-memory'],
  ['EAGAIN', 'process-limit'],
  ['ENOENT', 'ENOENT: as the system has it'],
])('%s: %s', (code, reason) => {
  expect(reasonOf(ofSystem(code))).toBe(reason);
});

test('what has no code is told as it is, an error or not', () => {
  expect(reasonOf(new Error('broken'))).toBe('broken');
  expect(reasonOf('broken')).toBe('broken');
  expect(reasonOf({ code: 'ENOSPC' })).toBe('[object Object]');
});

test('an error that the system gives has its code', () => {
  using workspace = new TemporaryWorkspace({ 'a/b.txt': '' });
  expect(() => rmdirSync(workspace.path('a'))).toThrow(/ENOTEMPTY/);
  try {
    mkdirSync(workspace.path('a'));
  } catch (error) {
    expect(reasonOf(error)).toMatch(/^EEXIST/);
  }
});

test('of what another program says', () => {
  expect(refusalIn('a\n[1:FATAL:platform_channel.cc:150] Check failed: . : Too many open files (24)\n')).toBe(
    'descriptor-limit',
  );
  expect(refusalIn('error while loading shared libraries')).toBeNull();
});

test('where a file is in use, that is what stops everything, with the file that was to be replaced', () => {
  const renamed = Object.assign(ofSystem('EBUSY'), { path: 'a.tmp', dest: 'a.csv' });
  expect(asRefusal(renamed)).toMatchObject({
    name: 'FileInUse',
    message: 'a.csv is open in another program',
  });
  const read = Object.assign(ofSystem('EBUSY'), { path: 'a.csv' });
  expect(asRefusal(read)).toMatchObject({ name: 'FileInUse', message: 'a.csv is open in another program' });
  expect(asRefusal(Object.assign(ofSystem('EACCES'), { path: 'a.csv' }))).toMatchObject({
    name: 'CannotRun',
  });
});
