import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listedFilesAreThere, MANIFEST_FILE } from '../../src/output/listed-files.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const listing = (...files: string[]): string =>
  JSON.stringify({ artifacts: files.map((file) => ({ path: file })) });

test('all are there', () => {
  using folder = new TemporaryWorkspace({
    [MANIFEST_FILE]: listing('a.pdf', 'b/c.pdf'),
    'a.pdf': '',
    'b/c.pdf': '',
  });
  expect(listedFilesAreThere(folder.root)).toBe(true);
});

test.each(['a.pdf', 'b/c.pdf'])('%s was taken away', (gone) => {
  using folder = new TemporaryWorkspace({
    [MANIFEST_FILE]: listing('a.pdf', 'b/c.pdf'),
    'a.pdf': '',
    'b/c.pdf': '',
  });
  rmSync(folder.path(gone));
  expect(listedFilesAreThere(folder.root)).toBe(false);
});

test.each(['', '{}', '[]', '{"artifacts": 1}'])(
  'a manifest that says %j lists nothing that could be there',
  (manifest) => {
    using folder = new TemporaryWorkspace({ [MANIFEST_FILE]: manifest });
    expect(listedFilesAreThere(folder.root)).toBe(false);
  },
);

test('no manifest', () => {
  using folder = new TemporaryWorkspace({ 'a.pdf': '' });
  expect(listedFilesAreThere(folder.root)).toBe(false);
});
