import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { madeFolder } from '../../src/files/made-folder.ts';
import { TemporaryFolder } from '../support/workspace.ts';

test('the outermost folder that was made is named as it was asked for', () => {
  using folder = new TemporaryFolder();
  const made = () => madeFolder(mkdirSync(folder.path('a/b/c'), { recursive: true }));
  expect(made()).toBe(path.join(folder.root, 'a'));
  expect(made()).toBeUndefined();
});

test('also where Node answers with the prefix of long paths', () => {
  expect(madeFolder('\\\\?\\C:\\out\\guide')).toBe('C:\\out\\guide');
});
