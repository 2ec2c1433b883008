import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/files/files.ts';
import { FolderFiles } from '../../src/files/folder-files.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

describe('the files of a workspace', () => {
  test('are read as UTF-8 without a byte order mark', () => {
    using workspace = new TemporaryWorkspace({ 'a.md': '\uFEFFÆblegrød' });
    expect(readText(new FolderFiles(workspace.root), 'a.md').value).toBe('Æblegrød');
  });

  test('that are not UTF-8 are refused at the place of the first bad byte', () => {
    using workspace = new TemporaryWorkspace({
      'a.md': Buffer.concat([Buffer.from('ét\nlæge '), Buffer.from([0xe6, 0x6c])]),
    });
    const { value, problems } = readText(new FolderFiles(workspace.root), 'a.md');
    expect(value).toBeNull();
    expect(problems[0]).toMatchObject({
      rule: 'not-utf8',
      place: { file: 'a.md', line: 2, column: 6 },
    });
  });

  test.each(['../secret.txt', '/etc/passwd', 'content/../../secret.txt'])(
    'outside it are never read: %s',
    (file) => {
      using workspace = new TemporaryWorkspace();
      expect(new FolderFiles(workspace.root).read(file)).toEqual({ problem: 'outside' });
    },
  );

  test.skipIf(process.platform === 'win32')('are not read through a link that leads out', () => {
    using outside = new TemporaryWorkspace({ 'secret.txt': 'secret' });
    using workspace = new TemporaryWorkspace({ 'here.txt': 'here' });
    symlinkSync(outside.path('secret.txt'), workspace.path('link.txt'));
    symlinkSync(outside.root, workspace.path('folder'));
    symlinkSync(workspace.path('here.txt'), workspace.path('inner.txt'));
    const files = new FolderFiles(workspace.root);
    expect(files.read('link.txt')).toEqual({ problem: 'outside' });
    expect(files.read('folder/secret.txt')).toEqual({ problem: 'outside' });
    expect(files.read('inner.txt')).toHaveProperty('bytes');
  });

  test('are found also when the workspace itself is reached through a link', () => {
    using workspace = new TemporaryWorkspace({ 'real/a.txt': 'a' });
    if (process.platform === 'win32') mkdirSync(workspace.path('linked'));
    else symlinkSync(workspace.path('real'), workspace.path('linked'));
    const expected = process.platform === 'win32' ? { problem: 'missing' } : { bytes: Buffer.from('a') };
    expect(new FolderFiles(path.join(workspace.root, 'linked')).read('a.txt')).toEqual(expected);
  });

  test('that are mistyped are named', () => {
    using workspace = new TemporaryWorkspace({ 'content/guide/login.svg': '<svg/>' });
    const { problems } = readText(new FolderFiles(workspace.root), 'content/guide/logn.svg');
    expect(problems[0]).toMatchObject({ rule: 'missing-file', hint: 'Did you mean "login.svg"?' });
  });
});
