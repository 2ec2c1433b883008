import { describe, expect, test } from 'vitest';
import { decodeTable } from '../../../src/data/table/decode.ts';

const decode = (...bytes: readonly (number | string)[]) => {
  const { value, problems } = decodeTable(
    'a.csv',
    Buffer.concat(
      bytes.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.of(part))),
    ),
  );
  return { value, problems: problems.map(({ said, place }) => [said?.key, place]) };
};

describe('the text of a table file', () => {
  test.each([
    ['UTF-8', ['a\xC3\xB8\n'], 'aø\n'],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 'a'], 'a'],
    ['UTF-16, little end first', [0xff, 0xfe, 'a\0'], 'a'],
    ['UTF-16, big end first', [0xfe, 0xff, '\0a'], 'a'],
    ['no bytes', [], ''],
  ])('may be %s', (_, bytes, text) => {
    expect(decode(...bytes)).toEqual({ value: text, problems: [] });
  });

  // Half of a mark is a letter of Windows-1252.
  test.each([
    [[0xef, 0xbb, 'a'], 'ï»a'],
    [[0xef, 'a', 0xbf], 'ïa¿'],
    [[0xff, 'a'], 'ÿa'],
    [['a', 0xfe], 'aþ'],
    [[0xfe, 'a'], 'þa'],
    [['a', 0xff], 'aÿ'],
  ])('is read as Windows-1252 where it can be nothing else: %j', (bytes, text) => {
    expect(decode(...bytes)).toEqual({
      value: text,
      problems: [['read-as-windows-1252', { file: 'a.csv', line: 1 }]],
    });
  });

  test.each([
    [['a\0b'], 'wrong-table-format.no-text'],
    [[0xef, 0xbb, 0xbf, 0xff], 'broken-encoding'],
    [[0xff, 0xfe, 'a'], 'broken-encoding'],
  ])('is none: %j', (bytes, key) => {
    expect(decode(...bytes)).toEqual({ value: null, problems: [[key, { file: 'a.csv' }]] });
  });
});
