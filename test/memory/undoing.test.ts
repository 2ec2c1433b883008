import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Changes, undoChanges } from '../../src/memory/undoing.ts';
import { klDocs } from '../support/cli.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

useEmptyCache();

const read = (folder: TemporaryFolder, file: string): string => readFileSync(folder.path(file), 'utf8');

test('files become what they were before the command that changed them, however often it wrote', () => {
  using folder = new TemporaryFolder({ 'a.md': 'one', 'b.md': 'æ' });
  const changes = new Changes(folder.root);
  changes.write('a.md', 'one', 'two');
  changes.write('b.md', 'æ', 'ø');
  changes.write('a.md', 'two', 'three');
  expect([read(folder, 'a.md'), read(folder, 'b.md')]).toEqual(['three', 'ø']);
  expect(undoChanges(folder.root)).toEqual({ restored: ['a.md', 'b.md'], left: [] });
  expect([read(folder, 'a.md'), read(folder, 'b.md')]).toEqual(['one', 'æ']);
  expect(undoChanges(folder.root)).toEqual({ restored: [], left: [] });
});

test('what was changed again, or is gone, stays', () => {
  using folder = new TemporaryFolder({ 'a.md': 'one', 'b.md': 'one', 'c.md': 'one' });
  const changes = new Changes(folder.root);
  for (const file of ['a.md', 'b.md', 'c.md']) changes.write(file, 'one', 'two');
  folder.write('a.md', 'two and more');
  rmSync(folder.path('b.md'));
  expect(undoChanges(folder.root)).toEqual({ restored: ['c.md'], left: ['a.md', 'b.md'] });
  expect(read(folder, 'a.md')).toBe('two and more');
});

test('only the last command is undone, and only in its workspace', () => {
  using folder = new TemporaryFolder({ 'a.md': 'one', 'b.md': 'one' });
  using other = new TemporaryFolder({ 'a.md': 'two' });
  new Changes(folder.root).write('a.md', 'one', 'two');
  new Changes(folder.root).write('b.md', 'one', 'two');
  expect(undoChanges(other.root)).toEqual({ restored: [], left: [] });
  expect(undoChanges(folder.root)).toEqual({ restored: ['b.md'], left: [] });
  expect(read(folder, 'a.md')).toBe('two');
});

test('check --undo takes back what check --fix has mended', async () => {
  const written = '﻿# Kort\r\n\r\nEn  ting ...\r\n';
  using folder = new TemporaryWorkspace({
    'kl-docs.yml': 'title: Test\nlanguage: da\n',
    'content/card/document.yml':
      'title: Card\nversion: "1.0"\ndate: 2026-11-24\nstatus: draft\ntemplate: guide\nfile: card\nchapters: [card.md]\n',
    'content/card/card.md': written,
  });
  await klDocs(['check', '--fix'], folder.root);
  expect(read(folder, 'content/card/card.md')).not.toBe(written);
  const undone = await klDocs(['check', '--undo'], folder.root);
  expect(undone).toMatchObject({ code: 0, stdout: 'As it was before: content/card/card.md\n' });
  expect(read(folder, 'content/card/card.md')).toBe(written);
  const again = await klDocs(['check', '--undo'], folder.root);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('Nothing was mended in this workspace that could be undone');
});

test('kl-docs migrate says the form of the files, once, and can be undone', async () => {
  using folder = new TemporaryWorkspace({ 'kl-docs.yml': '# Ours\ntitle: Test\n' });
  const migrate = async (...args: string[]) => (await klDocs(['migrate', ...args], folder.root)).stdout;
  expect(await migrate('--dry-run')).toContain('would change');
  expect(read(folder, 'kl-docs.yml')).toBe('# Ours\ntitle: Test\n');
  await migrate();
  expect(read(folder, 'kl-docs.yml')).toBe('# Ours\nformat: 1\ntitle: Test\n');
  expect(await migrate()).toContain('nothing to do');
  await klDocs(['check', '--undo'], folder.root);
  expect(read(folder, 'kl-docs.yml')).toBe('# Ours\ntitle: Test\n');
});
