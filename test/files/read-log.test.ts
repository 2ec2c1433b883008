import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/files/hash.ts';
import { isAsItWas, namesIn, ReadLog } from '../../src/files/read-log.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const BYTES = Buffer.from('a');

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
    for (const folder of ['f', 'h', 'g'])
      log.sawFolder(workspace.path(folder), namesIn(workspace.path(folder)));
    change(workspace);
    expect(isAsItWas(log.toJSON())).toBe(expected);
  });

  test('are names in their order, and none where there is no folder', () => {
    using workspace = new TemporaryWorkspace({ b: '', a: '', 'c/d': '' });
    expect(namesIn(workspace.root)).toEqual(['a', 'b', 'c', 'kl-docs.yml']);
    expect(namesIn(workspace.path('none'))).toEqual([]);
  });
});
