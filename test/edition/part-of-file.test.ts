import { expect, test } from 'vitest';
import { partOfFile } from '../../src/edition/part-of-file.ts';

const TEXT = 'a\r\n// ANCHOR: en\nb\n// ANCHOR: to\nc\n// ANCHOR_END: to\n// ANCHOR_END: en\nd\n';

test.each([
  [null, TEXT.replaceAll('\r', '').trim().split('\n')],
  [{ from: 1, to: 1 }, ['a']],
  [{ from: 7, to: null }, ['// ANCHOR_END: en', 'd']],
  [{ from: 8, to: 99 }, ['d']],
  [{ from: 9, to: 9 }, null],
  [{ from: 0, to: 9 }, null],
  [{ name: 'en' }, ['b', 'c']],
  [{ name: 'to' }, ['c']],
  [{ name: 'e' }, null],
] as const)('%j', (part, lines) => {
  expect(partOfFile(TEXT, part)).toEqual(lines);
});

test.each([
  ['MkDocs', '# --8<-- [start:del]\nx = 1\n# --8<-- [end:del]\ny'],
  ['VitePress', '// #region del\nx = 1\n// #endregion del\ny'],
  ['an editor', '#region del\nx = 1\n#endregion\ny'],
  ['who has forgotten the end', 'y\n<!-- ANCHOR: del -->\nx = 1'],
])('a part is marked as in %s', (_, text) => {
  expect(partOfFile(text, { name: 'del' })).toEqual(['x = 1']);
});
