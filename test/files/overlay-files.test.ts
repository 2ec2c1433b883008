import { expect, test } from 'vitest';
import { has, readText } from '../../src/files/files.ts';
import { FolderFiles } from '../../src/files/folder-files.ts';
import { OverlayFiles } from '../../src/files/overlay-files.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const TEXTS = new Map([
  ['content/guide/1.md', '# Ugemt æ\n'],
  ['content/guide/nyt/2.md', '# Ny\n'],
  ['3.md', '# Rod\n'],
]);

test('unsaved text stands over that of the folder, and other files are as they are', () => {
  using folder = new TemporaryWorkspace({
    'content/guide/1.md': '# Gemt\n',
    'content/guide/0.md': '# Nul\n',
  });
  const files = new OverlayFiles(new FolderFiles(folder.root), TEXTS);
  expect(readText(files, 'content/guide/1.md').value).toBe('# Ugemt æ\n');
  expect(readText(files, 'content/x/../guide/1.md').value).toBe('# Ugemt æ\n');
  expect(readText(files, 'content/guide/0.md').value).toBe('# Nul\n');
  expect(files.sizeOf('content/guide/1.md')).toBe(11);
  expect(files.sizeOf('content/guide/0.md')).toBe(6);
  expect(files.read('../secret')).toEqual({ problem: 'outside' });
  expect(has(files, 'content/guide/9.md')).toBe(false);
});

test('unsaved text has its name in either normal form of Unicode', () => {
  using folder = new TemporaryWorkspace();
  const files = new OverlayFiles(
    new FolderFiles(folder.root),
    new Map([['måned.md'.normalize('NFD'), '# Maj\n']]),
  );
  expect(readText(files, 'måned.md'.normalize('NFC')).value).toBe('# Maj\n');
  expect(readText(files, 'måned.md'.normalize('NFD')).value).toBe('# Maj\n');
});

test('files that are not saved yet are listed among the others', () => {
  using folder = new TemporaryWorkspace({
    'content/guide/1.md': '# Gemt\n',
    'content/guide/0.md': '# Nul\n',
  });
  const files = new OverlayFiles(new FolderFiles(folder.root), TEXTS);
  expect(files.files('content/guide')).toEqual(['0.md', '1.md']);
  expect(files.folders('content/guide')).toEqual(['nyt']);
  expect(files.files('content/guide/nyt')).toEqual(['2.md']);
  expect(files.files('')).toContain('3.md');
  expect(files.folders('content/guid')).toEqual([]);
});
