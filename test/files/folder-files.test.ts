import fs, { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { meantPath, readText } from '../../src/files/files.ts';
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

  test('are found under a name in either normal form of Unicode', () => {
    const [composed, decomposed] = [
      'billeder/å/måned.png'.normalize('NFC'),
      'billeder/å/måned.png'.normalize('NFD'),
    ];
    expect(composed).not.toBe(decomposed);
    for (const [there, asked] of [
      [decomposed, composed],
      [composed, decomposed],
    ] as const) {
      using workspace = new TemporaryWorkspace({ [there]: 'picture' });
      const files = new FolderFiles(workspace.root);
      expect(files.read(asked)).toEqual({ bytes: Buffer.from('picture') });
      expect(files.sizeOf(asked)).toBe(7);
      expect(files.files(path.posix.dirname(asked))).toEqual([path.posix.basename(there)]);
    }
  });

  test('that differ in capitals alone are told so', () => {
    using workspace = new TemporaryWorkspace({ 'Billeder/Login.PNG': 'picture' });
    const files = new FolderFiles(workspace.root);
    // Where the disk makes no difference, the file is there.
    const alike = files.sizeOf('billeder/login.png') !== null;
    expect(meantPath(files, 'billeder/login.png')).toEqual({ called: 'Billeder/Login.PNG' });
    if (!alike)
      expect(readText(files, 'billeder/login.png').problems[0]).toMatchObject({ rule: 'missing-file' });
  });

  test('are not there under other capitals on a disk that makes no difference, as on all others', () => {
    using workspace = new TemporaryWorkspace({ 'Billeder/Login.PNG': 'picture' });
    const files = new FolderFiles(workspace.root);
    const listed = readdirSync(workspace.root);
    // Such a disk leads to the folder by another name, too, without listing it under that.
    if (!existsSync(workspace.path('billeder'))) {
      symlinkSync(workspace.path('Billeder'), workspace.path('billeder'));
      expect(files.read('billeder/Login.PNG')).toHaveProperty('bytes');
      expect(files.sizeOf('billeder/Login.PNG')).toBe(7);
    }
    // One that does not say how it spells names answers any capitals.
    if (!existsSync(workspace.path('BILLEDER'))) {
      symlinkSync(workspace.path('Billeder'), workspace.path('BILLEDER'));
      symlinkSync(workspace.path('Billeder/Login.PNG'), workspace.path('Billeder/lOGIN.png'));
    }
    const listing = vi.spyOn(fs, 'readdirSync').mockReturnValue(listed as never);
    syncBuiltinESMExports();
    expect(files.read('billeder/Login.PNG')).toEqual({ problem: 'missing' });
    expect(files.sizeOf('billeder/Login.PNG')).toBeNull();
    expect(files.files('billeder')).toEqual([]);
    listing.mockRestore();
    syncBuiltinESMExports();
    expect(files.read('Billeder/Login.PNG')).toHaveProperty('bytes');
  });

  test('that systems put there are none of it', () => {
    const names = ['.DS_Store', '._a.md', '~$a.docx', 'Thumbs.db', 'thumbs.db', 'desktop.ini'];
    using workspace = new TemporaryWorkspace({ 'in/a.md': 'a', 'in/.more/b.md': 'b' });
    for (const name of names) workspace.write(`in/${name}`, '');
    const files = new FolderFiles(workspace.root);
    expect([files.files('in'), files.folders('in')]).toEqual([['a.md'], ['.more']]);
    expect(files.log.folders.get(workspace.path('in'))).toEqual(['.more', 'a.md']);
  });

  test('under a path with backslashes are not there, on Windows neither, and are named', () => {
    // Where a name may have one, as on Linux, there is such a file; on Windows it is the other one.
    const both = { 'Billeder/login.png': 'picture', 'Billeder\\login.png': 'picture' };
    using workspace = new TemporaryWorkspace(both);
    const files = new FolderFiles(workspace.root);
    for (const name of ['Billeder\\login.png', 'billeder\\Login.png']) {
      expect([files.read(name), files.sizeOf(name)]).toEqual([{ problem: 'missing' }, null]);
      expect(meantPath(files, name)).toEqual({ called: 'Billeder/login.png', backslash: true });
      expect(readText(files, name).problems[0]?.hint).toBe(
        'Write "Billeder/login.png": folders are separated by / and not by a backslash.',
      );
    }
    // As the disk has it, whatever separates its folders.
    expect(files.read(path.join(workspace.root, 'Billeder', 'login.png'))).toHaveProperty('bytes');
  });

  test('in a folder that is mistyped: the folder is named', () => {
    using workspace = new TemporaryWorkspace({ 'billeder/login.png': 'picture' });
    const files = new FolderFiles(workspace.root);
    expect(meantPath(files, 'bileder/login.png')).toEqual({ folder: 'bileder', near: 'billeder' });
    expect(readText(files, 'bileder/login.png').problems[0]?.hint).toBe(
      'There is no folder "bileder". Did you mean "billeder"?',
    );
  });

  test.each([
    ['little-endian', Buffer.from('\uFEFF# Hej', 'utf16le')],
    ['big-endian', Buffer.from('\uFEFF# Hej', 'utf16le').swap16()],
    ['without a byte order mark', Buffer.from('# Hej', 'utf16le')],
  ])('in UTF-16 are told so: %s', (_, bytes) => {
    using workspace = new TemporaryWorkspace({ 'a.md': bytes });
    expect(readText(new FolderFiles(workspace.root), 'a.md').problems).toMatchObject([
      { rule: 'not-utf8', message: 'The file is UTF-16 text, not UTF-8' },
    ]);
  });
});
