import { describe, expect, test } from 'vitest';
import { filesOfArchive } from '../../../src/data/table/archive.ts';
import { zip } from './workbook.ts';

const ARCHIVE = zip({ 'a.txt': 'Aaaaaaaaaaaaaaaaaaaa', 'mappe/ø.txt': 'B' });
const END = ARCHIVE.lastIndexOf('PK\x05\x06');
const DIRECTORY = ARCHIVE.readUInt32LE(END + 16);

const damaged = (damage: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.from(ARCHIVE);
  damage(bytes);
  return bytes;
};

describe('the files of an archive', () => {
  const told = (bytes: Buffer) =>
    filesOfArchive(bytes)?.map(({ name, size, unpack }) => [name, size, unpack(100).toString()]);
  const FILES = [
    ['a.txt', 20, 'Aaaaaaaaaaaaaaaaaaaa'],
    ['mappe/ø.txt', 1, 'B'],
  ];

  test('have names, sizes and what is in them', () => {
    expect(told(ARCHIVE)).toEqual(FILES);
    expect(filesOfArchive(zip({}))).toEqual([]);
  });

  test('may be followed by a remark', () => {
    expect(told(Buffer.concat([ARCHIVE, Buffer.from('bemærkning')]))).toEqual(FILES);
  });

  test('may be written as a stream, with the size after the file', () => {
    const bytes = damaged((copy) => {
      copy.writeUInt16LE(copy.readUInt16LE(6) | 8, 6);
      copy.writeUInt32LE(0, 22);
    });
    expect(told(bytes)).toEqual(FILES);
  });

  test('may be as they are, not packed', () => {
    const bytes = damaged((copy) => copy.writeUInt16LE(0, DIRECTORY + 10));
    const packed = ARCHIVE.readUInt32LE(DIRECTORY + 20);
    expect(filesOfArchive(bytes)?.[0]?.unpack(100)).toHaveLength(packed);
  });

  test('unpack to no more than is allowed', () => {
    const [file] = filesOfArchive(ARCHIVE) ?? [];
    expect(file?.unpack(20)).toHaveLength(20);
    expect(() => file?.unpack(19)).toThrow(RangeError);
  });
});

test.each<[string, Buffer]>([
  ['no bytes', Buffer.alloc(0)],
  ['no end', ARCHIVE.subarray(0, END)],
  ['half of an end', ARCHIVE.subarray(0, -1)],
  ['a directory of more files', damaged((bytes) => bytes.writeUInt16LE(3, END + 10))],
  ['a directory elsewhere', damaged((bytes) => bytes.writeUInt32LE(END, END + 16))],
  ['a directory that begins otherwise', damaged((bytes) => bytes.writeUInt8(0, DIRECTORY))],
  ['a file beyond the end', damaged((bytes) => bytes.writeUInt32LE(END - 29, DIRECTORY + 42))],
  ['a file that begins otherwise', damaged((bytes) => bytes.writeUInt8(0, 0))],
  ['a file that says another size', damaged((bytes) => bytes.writeUInt32LE(21, 22))],
])('%s is no archive', (_, bytes) => {
  expect(filesOfArchive(bytes)).toBeNull();
});
