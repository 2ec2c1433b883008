import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/files/hash.ts';
import { alteredFiles, areListed, INDEX_FILE, MANIFEST_FILE } from '../../src/output/listed-files.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const listed = (file: string) => ({ path: file, sha256: sha256(file) });
const ALL = ['a.pdf', 'b/c.pdf'].map(listed);
const INDEX = 'the page that lists them';

function folderWith(artifacts: unknown = ALL, index: unknown = sha256(INDEX)): TemporaryWorkspace {
  return new TemporaryWorkspace({
    [MANIFEST_FILE]: JSON.stringify({ artifacts, index }),
    [INDEX_FILE]: INDEX,
    'a.pdf': 'a.pdf',
    'b/c.pdf': 'b/c.pdf',
  });
}

describe('what a run has made', () => {
  test('is listed', () => {
    using folder = folderWith();
    expect(areListed(folder.root, ALL)).toBe(true);
    expect(areListed(folder.root, ALL.slice(1))).toBe(true);
  });

  test('is not where another run has left it out of the list', () => {
    using folder = folderWith(ALL.slice(1));
    expect(areListed(folder.root, ALL)).toBe(false);
  });

  test('is not where the list says another file of it', () => {
    using folder = folderWith([{ ...listed('a.pdf'), sha256: 'other' }, listed('b/c.pdf')]);
    expect(areListed(folder.root, ALL)).toBe(false);
  });

  test.each(['a.pdf', 'b/c.pdf', INDEX_FILE, MANIFEST_FILE])(
    'is to be listed anew where %s was taken away',
    (gone) => {
      using folder = folderWith();
      rmSync(folder.path(gone));
      expect(areListed(folder.root, ALL.slice(1))).toBe(false);
    },
  );

  test('is to be listed anew where the index page is another', () => {
    using folder = folderWith();
    folder.write(INDEX_FILE, 'other');
    expect(areListed(folder.root, ALL)).toBe(false);
  });

  test.each(['', '{}', '[]', '{"artifacts": 1}'])('is not in a manifest that says %j', (manifest) => {
    using folder = folderWith();
    folder.write(MANIFEST_FILE, manifest);
    expect(areListed(folder.root, ALL)).toBe(false);
  });
});

describe('what somebody else has changed', () => {
  test('is known by its content alone', () => {
    using folder = folderWith();
    expect(alteredFiles(folder.root)).toEqual([]);
    folder.write('b/c.pdf', 'b/d.pdf');
    expect(alteredFiles(folder.root)).toEqual(['b/c.pdf']);
  });

  test('is nothing that is gone, or is not listed', () => {
    using folder = folderWith();
    rmSync(folder.path('a.pdf'));
    folder.write('other.pdf', 'other');
    expect(alteredFiles(folder.root)).toEqual([]);
  });

  test.each(['', '{}'])('cannot be known of a manifest that says %j', (manifest) => {
    using folder = folderWith();
    folder.write(MANIFEST_FILE, manifest);
    expect(alteredFiles(folder.root)).toEqual([]);
  });
});
