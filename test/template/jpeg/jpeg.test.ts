import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { stateOfJpeg } from '../../../src/template/jpeg/jpeg.ts';
import { projectRoot } from '../../support/cli.ts';

const picture = (name: string): Buffer =>
  readFileSync(path.join(projectRoot, 'test/fixtures/pictures', name));
const PICTURES = ['gray.jpg', 'progressive.jpg', 'cmyk.jpg'] as const;
const END = Buffer.from('ffd9', 'hex');

const segment = (marker: number, ...content: number[]): Buffer =>
  Buffer.from([0xff, marker, 0, content.length + 2, ...content]);
/** Of each length of codes how many there are: one of one bit. */
const ONE_CODE = [1, ...Array<number>(15).fill(0)];

/** Three grey blocks of 8 × 8 with a restart marker between each and the next: a block is two bits, for its light and its end. */
const restarting = (...restarts: number[]): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xc0, 8, 0, 8, 0, 24, 1, 1, 0x11, 0),
    segment(0xc4, 0x00, ...ONE_CODE, 0),
    segment(0xc4, 0x10, ...ONE_CODE, 0),
    segment(0xdd, 0, 1),
    segment(0xda, 1, 1, 0x00, 0, 63, 0),
    ...restarts.map((marker) => Buffer.from([0x3f, 0xff, marker])),
    Buffer.from([0x3f]),
    END,
  ]);

describe('a JPEG', () => {
  test.each(PICTURES)('%s is whole, also with something after it', (name) => {
    expect(stateOfJpeg(picture(name))).toBe('whole');
    expect(stateOfJpeg(Buffer.concat([picture(name), Buffer.alloc(99)]))).toBe('whole');
  });

  test.each(PICTURES)('%s is damaged wherever it is cut short', (name) => {
    const whole = picture(name);
    for (let length = 2; length < whole.length - 1; length += 41)
      expect([length, stateOfJpeg(whole.subarray(0, length))]).toEqual([length, 'damaged']);
  });

  test.each(['gray.jpg', 'cmyk.jpg'])('%s is damaged where it is cut short and ended', (name) => {
    const whole = picture(name);
    const scan = whole.indexOf(Buffer.from('ffda', 'hex')) + 20;
    for (let length = scan; length < whole.length - 16; length += 41)
      expect([length, stateOfJpeg(Buffer.concat([whole.subarray(0, length), END]))]).toEqual([
        length,
        'damaged',
      ]);
  });

  test('is damaged where a piece of it is missing or empty', () => {
    const whole = picture('cmyk.jpg');
    const middle = Math.floor(whole.length / 2);
    const without = Buffer.concat([whole.subarray(0, middle), whole.subarray(middle + 300)]);
    const emptied = Buffer.from(whole).fill(0, middle, middle + 300);
    expect([stateOfJpeg(without), stateOfJpeg(emptied)]).toEqual(['damaged', 'damaged']);
  });

  test('has the restart markers that it speaks of, in their order', () => {
    expect(stateOfJpeg(restarting(0xd0, 0xd1))).toBe('whole');
    expect(stateOfJpeg(restarting(0xd0, 0xd2))).toBe('damaged');
    expect(stateOfJpeg(restarting(0xd0))).toBe('damaged');
  });

  test('of four colours says by a segment of Adobe how they are meant', () => {
    const marked = picture('cmyk.jpg');
    const at = marked.indexOf('Adobe') - 4;
    const unmarked = Buffer.concat([
      marked.subarray(0, at),
      marked.subarray(at + 2 + marked.readUInt16BE(at + 2)),
    ]);
    expect(stateOfJpeg(unmarked)).toBe('unmarked-cmyk');
  });
});
