import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/files/hash.ts';
import { isAsItWas, ReadLog } from '../../src/files/read-log.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const BYTES = Buffer.from('a');

test('what systems put into a folder is no change of it', () => {
  using workspace = new TemporaryWorkspace({ 'in/a.md': 'a' });
  const folders = [[workspace.path('in'), ['a.md']]] as const;
  for (const name of ['.DS_Store', '._a.md', '~$a.docx', 'Thumbs.db', 'desktop.ini'])
    workspace.write(`in/${name}`, '');
  expect(isAsItWas({ files: [], folders })).toBe(true);
  workspace.write('in/b.md', '');
  expect(isAsItWas({ files: [], folders })).toBe(false);
});

describe('what was read', () => {
  test('is noted with its first content, and as missing', () => {
    const log = new ReadLog();
    log.sawFile('/a', BYTES);
    log.sawFile('/a', Buffer.from('b'));
    log.sawFile('/b', null);
    log.sawFile('/c', Buffer.alloc(0));
    log.sawFolder('/d', ['a', 'b']);
    expect(log.toJSON()).toEqual({
      files: [
        ['/a', sha256('a')],
        ['/b', null],
        ['/c', sha256('')],
      ],
      folders: [['/d', ['a', 'b']]],
    });
  });

  test('for a part is taken over, and does not change what is known', () => {
    const log = new ReadLog();
    log.sawFile('/a', BYTES);
    const part = new ReadLog();
    part.sawFile('/a', null);
    part.sawFile('/b', null);
    part.sawFolder('/c', ['d']);
    log.add(part.toJSON());
    expect(log.toJSON()).toEqual({
      files: [
        ['/a', sha256('a')],
        ['/b', null],
      ],
      folders: [['/c', ['d']]],
    });
  });

  test.each<[string, (workspace: TemporaryWorkspace) => void, boolean]>([
    ['nothing', () => {}, true],
    ['the first file', (workspace) => workspace.write('a', 'b'), false],
    ['the last file', (workspace) => workspace.write('f/b', 'a'), false],
    ['a file that was missing', (workspace) => workspace.write('missing', ''), false],
    ['a file that is taken away', (workspace) => rmSync(workspace.path('a')), false],
    ['a name in the first folder', (workspace) => workspace.write('f/c', ''), false],
    ['a name in the last folder', (workspace) => workspace.write('g/c', ''), false],
    ['a folder that was missing', (workspace) => workspace.write('h/c', ''), false],
  ])('is as it was after a change of %s, or not', (_, change, expected) => {
    using workspace = new TemporaryWorkspace({ a: 'a', 'f/b': 'b', 'g/b': 'b' });
    const log = new ReadLog();
    log.sawFile(workspace.path('a'), BYTES);
    log.sawFile(workspace.path('missing'), null);
    log.sawFile(workspace.path('f/b'), Buffer.from('b'));
    log.sawFolder(workspace.path('f'), ['b']);
    log.sawFolder(workspace.path('h'), []);
    log.sawFolder(workspace.path('g'), ['b']);
    change(workspace);
    expect(isAsItWas(log.toJSON())).toBe(expected);
  });

  test('are names in their order', () => {
    using workspace = new TemporaryWorkspace({ 'f/b': '', 'f/a': '', 'f/c/d': '' });
    const holds = (names: readonly string[]): boolean =>
      isAsItWas({ files: [], folders: [[workspace.path('f'), names]] });
    expect([holds(['a', 'b', 'c']), holds(['b', 'a', 'c'])]).toEqual([true, false]);
  });

  test('may be a file that is noted as it stands, or is missing', () => {
    using workspace = new TemporaryWorkspace({ a: 'a' });
    const log = new ReadLog();
    for (const name of ['a', 'b']) log.noteFile(workspace.path(name));
    workspace.write('a', 'other');
    log.noteFile(workspace.path('a'));
    expect(log.toJSON().files).toEqual([
      [workspace.path('a'), sha256('a')],
      [workspace.path('b'), null],
    ]);
  });
});
