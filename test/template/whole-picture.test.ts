import { crc32, deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../src/browser/browser.ts';
import { FolderFiles } from '../../src/files/folder-files.ts';
import { pictureReader } from '../../src/template/picture.ts';
import { typeByContent } from '../../src/template/picture-kind.ts';
import { stateOf } from '../../src/template/whole-picture.ts';
import { drawPicture } from '../pdf/pictures.ts';
import { TemporaryFolder } from '../support/workspace.ts';

/** As a browser writes them. */
const pictures = new Map<string, Buffer>();
const TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
const SVG = Buffer.from(
  '<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>',
);

beforeAll(async () => {
  await using browser = await startBrowser({ inform: () => {} });
  const page = await browser.openPage();
  for (const type of TYPES) {
    const url = await drawPicture(page, type, 120, 80);
    pictures.set(type, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  }
});

const picture = (type: string): Buffer => pictures.get(type) ?? Buffer.alloc(0);

describe('a picture', () => {
  test.each(TYPES)('of the type %s is known by its first bytes, and whole', (type) => {
    expect([typeByContent(picture(type)), stateOf(picture(type), type)]).toEqual([type, 'whole']);
  });

  test.each(TYPES)('of the type %s is not whole wherever it is cut short', (type) => {
    const whole = picture(type);
    for (let part = 1; part < 20; part++)
      expect([part, stateOf(whole.subarray(0, Math.floor((whole.length * part) / 20)), type)]).toEqual([
        part,
        'damaged',
      ]);
  });

  test('of the type image/png is not whole where a byte of it is another', () => {
    const whole = picture('image/png');
    for (const at of [20, Math.floor(whole.length / 2), whole.length - 6]) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      expect(stateOf(damaged, 'image/png')).toBe('damaged');
    }
  });

  test('of the type image/png is not whole where its pixels cannot be unpacked, or are too few, though all sums are right', () => {
    const packed = (pixels: Buffer): Buffer => {
      const whole = picture('image/png');
      const start = whole.indexOf('IDAT') - 4;
      const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('IDAT'), pixels, Buffer.alloc(4)]);
      chunk.writeUInt32BE(pixels.length, 0);
      chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
      return Buffer.concat([whole.subarray(0, start), chunk, whole.subarray(whole.indexOf('IEND') - 4)]);
    };
    expect(stateOf(packed(deflateSync(Buffer.alloc((120 * 4 + 1) * 80))), 'image/png')).toBe('whole');
    expect(stateOf(packed(deflateSync(Buffer.alloc(120 * 40))), 'image/png')).toBe('damaged');
    expect(stateOf(packed(Buffer.from('no pixels at all')), 'image/png')).toBe('damaged');
  });

  test('of the type image/avif has all of its boxes', () => {
    const box = (kind: string, content = ''): Buffer => {
      const bytes = Buffer.from(`\0\0\0\0${kind}${content}`, 'latin1');
      bytes.writeUInt32BE(bytes.length, 0);
      return bytes;
    };
    const whole = Buffer.concat([box('ftyp', 'avif'), box('meta', 'a'), box('mdat', 'abcdefgh')]);
    expect([typeByContent(whole), stateOf(whole, 'image/avif')]).toEqual(['image/avif', 'whole']);
    for (let length = 12; length < whole.length; length++)
      expect([length, stateOf(whole.subarray(0, length), 'image/avif')]).toEqual([length, 'damaged']);
  });
});

describe('in a folder', () => {
  const read = (bytes: Buffer, name: string) => {
    using folder = new TemporaryFolder({ [name]: bytes });
    return pictureReader(new FolderFiles(folder.root))(name, { file: 'a.md' });
  };

  test('a picture of more pixels than a browser can hold is told by its head', () => {
    const png = Buffer.from(picture('image/png'));
    png.writeUInt32BE(30_000, 16);
    png.writeUInt32BE(30_000, 20);
    expect(read(png, 'a.png')).toMatchObject({
      value: null,
      problems: [{ rule: 'picture-too-large', place: { file: 'a.md' } }],
    });
  });

  test('a picture that is cut short or has no pixels is told, where it is shown', () => {
    const png = picture('image/png');
    const empty = Buffer.from(png);
    empty.writeUInt32BE(0, 16);
    for (const bytes of [png.subarray(0, 60), empty, picture('image/jpeg').subarray(0, 200)])
      expect(read(bytes, 'a.png')).toMatchObject({
        value: null,
        problems: [{ rule: 'broken-picture', place: { file: 'a.md' } }],
      });
  });

  test('what is a picture by its name alone is told as what it is', () => {
    expect(read(Buffer.from('II*\0\x08\0\0\0'), 'a.jpg').problems).toMatchObject([
      { rule: 'unknown-picture', said: { key: 'unknown-picture.kind' } },
    ]);
    expect(read(Buffer.from('not a picture'), 'a.jpg').problems).toMatchObject([{ rule: 'broken-picture' }]);
  });

  test('one of another type than its name says is shown as what it is', () => {
    expect(read(picture('image/jpeg'), 'a.png').value?.picture).toMatchObject({
      kind: 'raster',
      url: expect.stringMatching(/^data:image\/jpeg;/),
      width: 120,
    });
    expect(read(SVG, 'a.png').value?.picture).toMatchObject({ kind: 'svg' });
    expect(read(picture('image/png'), 'a.svg').value?.picture).toMatchObject({ kind: 'raster', width: 120 });
  });
});
