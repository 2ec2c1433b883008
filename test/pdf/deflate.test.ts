import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflatePieces } from '../../src/pdf/object/deflate.ts';

const long = (seed: number): Buffer =>
  Buffer.from(Array.from({ length: 9000 }, (_, index) => `${(index * seed) % 977} l`).join('\n'));
const short = Buffer.from('/Artifact <</Type /Layout>> BDC');

test.each([
  ['nothing', []],
  ['one short piece', [short]],
  ['a long piece alone', [long(3)]],
  ['long pieces at both ends', [long(3), short, long(5)]],
  ['short pieces around long ones', [short, long(3), long(5), short, Buffer.of(), long(3), short]],
  ['bytes that are all 255', [Buffer.alloc(100_000, 255)]],
])('%s is read again as it was', (_name, pieces) => {
  // zlib checks the checksum.
  expect(inflateSync(deflatePieces(pieces)).equals(Buffer.concat(pieces))).toBe(true);
});

test('the same pieces give the same bytes, whatever was compressed before', () => {
  const pieces = [short, long(7), short];
  const first = deflatePieces(pieces);
  for (let seed = 11; seed < 31; seed++) deflatePieces([long(seed)]);
  expect(deflatePieces(pieces).equals(first)).toBe(true);
  expect(deflatePieces(pieces).equals(first)).toBe(true);
});

test('a piece may be overwritten afterwards', () => {
  const piece = long(13);
  const content = Buffer.from(piece);
  deflatePieces([piece]);
  piece.fill(0);
  expect(inflateSync(deflatePieces([piece])).equals(piece)).toBe(true);
  expect(inflateSync(deflatePieces([content])).equals(content)).toBe(true);
});
