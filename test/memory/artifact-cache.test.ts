import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ArtifactCache, type Printer } from '../../src/memory/artifact-cache.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { testEachInput } from '../support/inputs.ts';

interface Facts {
  readonly pages: number;
}

const scratch = useEmptyCache();

const PRINTER: Printer = { program: 'a', browser: '1' };
const MADE = { bytes: Buffer.from('%PDF\n1\n\0\xff', 'latin1'), facts: { pages: 3 } };
const open = (): ArtifactCache<Facts> => new ArtifactCache<Facts>(PRINTER);
const folder = (): string => scratch.path('cache/kl-docs/artifacts');

/** The files below the cache folder, without the mark of the last look. */
const files = (): string[] =>
  readdirSync(folder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.pruned')
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('the name of a printed file', () => {
  testEachInput<Printer>((printer) => new ArtifactCache(printer).key('frame', 'text'), PRINTER, {
    program: 'b',
    browser: '2',
  });

  testEachInput<{ frame: string; text: string }>(
    ({ frame, text }) => open().key(frame, text),
    { frame: 'frame', text: 'text' },
    { frame: 'other', text: 'other' },
  );

  test('counts where the frame ends, and the frame that was given last', () => {
    const cache = open();
    const [one, other] = [cache.key('ab', 'c'), cache.key('a', 'bc')];
    expect(other).not.toBe(one);
    expect(cache.key('', 'abc')).toBe(open().key('', 'abc'));
    expect([cache.key('ab', 'c'), cache.key('a', 'bc')]).toEqual([one, other]);
  });
});

describe('a printed file', () => {
  test('is found again by its name, in another run, with what is told about it', async () => {
    await open().write('abc', MADE);
    expect(await open().read('abc')).toEqual(MADE);
    expect(await open().read('abd')).toBeNull();
    expect(files()).toEqual([path.join(folder(), 'ab', 'c')]);
  });

  test('is not found where none was written', async () => {
    expect(await open().read('abc')).toBeNull();
  });

  test.each<[string, (file: string) => void]>([
    ['cut off', (file) => truncateSync(file, statSync(file).size - 1)],
    ['longer', (file) => writeFileSync(file, 'x', { flag: 'a' })],
    ['empty', (file) => truncateSync(file)],
    [
      'altered',
      (file) => writeFileSync(file, readFileSync(file, 'latin1').replace('%PDF', '%PDX'), 'latin1'),
    ],
    ['of another kind', (file) => writeFileSync(file, '%PDF')],
  ])('that is %s counts as none, and is written again', async (_, damage) => {
    await open().write('abc', MADE);
    damage(files()[0] ?? '');
    expect(await open().read('abc')).toBeNull();
    await open().write('abc', MADE);
    expect(await open().read('abc')).toEqual(MADE);
  });

  test('takes the place of an earlier one of its name', async () => {
    const [one, two] = [open(), open()];
    const other = { bytes: Buffer.from('other'), facts: { pages: 1 } };
    await Promise.all([one.write('abc', MADE), two.write('abc', MADE)]);
    await one.write('abc', other);
    expect(await two.read('abc')).toEqual(other);
    expect(files()).toHaveLength(1);
  });

  test('that cannot be kept costs time only: nothing is left aside', async () => {
    // A folder that stands in its place stops root too.
    mkdirSync(path.join(folder(), 'ab', 'c', 'd'), { recursive: true });
    await open().write('abc', MADE);
    expect(await open().read('abc')).toBeNull();
    expect(files()).toEqual([]);
    scratch.write('cache/kl-docs/artifacts/xy', 'a file');
    await open().write('xyz', MADE);
    expect(await open().read('xyz')).toBeNull();
  });
});

describe('what nobody asks for', () => {
  const LONG_AGO = new Date('2020-01-01');
  const mark = (): string => path.join(folder(), '.pruned');

  test('is taken out after a run that printed; what was read meanwhile stays', async () => {
    const cache = open();
    for (const key of ['aaa', 'bbb', 'ccc']) await cache.write(key, MADE);
    for (const file of files()) utimesSync(file, LONG_AGO, LONG_AGO);
    expect(await cache.read('bbb')).toEqual(MADE);
    await cache.write('ddd', MADE);
    await cache.prune();
    expect(
      files()
        .map((file) => path.relative(folder(), file))
        .sort(),
    ).toEqual(['bb/b', 'dd/d'].map(path.normalize));
  });

  test('stays for thirty days', async () => {
    const cache = open();
    await cache.write('aaa', MADE);
    await cache.write('bbb', MADE);
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600 * 1000);
    const [a = '', b = ''] = files().sort();
    utimesSync(a, daysAgo(29), daysAgo(29));
    utimesSync(b, daysAgo(31), daysAgo(31));
    await cache.prune();
    expect(files()).toEqual([a]);
  });

  test('stays where nothing was printed, and where it was looked at today', async () => {
    await open().write('aaa', MADE);
    const [file = ''] = files();
    utimesSync(file, LONG_AGO, LONG_AGO);
    await open().prune();
    expect(readdirSync(folder())).not.toContain('.pruned');
    expect(files()).toEqual([file]);

    writeFileSync(mark(), '');
    const cache = open();
    await cache.write('bbb', MADE);
    await cache.prune();
    expect(files()).toHaveLength(2);

    const yesterday = new Date(Date.now() - 25 * 3600 * 1000);
    utimesSync(mark(), yesterday, yesterday);
    await cache.prune();
    expect(files()).toHaveLength(1);
    expect(statSync(mark()).mtimeMs).toBeGreaterThan(yesterday.getTime());
  });

  test('goes first where there is too much: the newest two gigabytes stay', async () => {
    const cache = open();
    const sized = async (key: string, size: number, date: string) => {
      await cache.write(key, MADE);
      const file = path.join(folder(), key.slice(0, 2), key.slice(2));
      // A file with a hole takes no room.
      truncateSync(file, size);
      const used = new Date(Date.parse(date));
      utimesSync(file, used, used);
    };
    const now = Date.now();
    const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
    await sized('aaa', 1, hoursAgo(3));
    await sized('bbb', 1024 ** 3, hoursAgo(1));
    await sized('ccc', 1024 ** 3, hoursAgo(2));
    await cache.prune();
    expect(
      files()
        .map((file) => path.basename(path.dirname(file)))
        .sort(),
    ).toEqual(['bb', 'cc']);
  });

  test('is no reason to stop where there is no folder', async () => {
    scratch.write('cache', 'a file');
    const cache = open();
    await cache.write('aaa', MADE);
    await cache.prune();
    expect(await cache.read('aaa')).toBeNull();
  });
});
