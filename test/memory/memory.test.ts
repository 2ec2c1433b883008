import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { ReadLog } from '../../src/files/read-log.ts';
import { Memory, nameOf } from '../../src/memory/memory.ts';
import { projectRoot } from '../support/cli.ts';
import { useEmptyCache } from '../support/empty-cache.ts';

interface Key {
  readonly text: string;
  readonly more?: number | undefined;
}

const scratch = useEmptyCache();
const memory = new Memory<Key, unknown>('things');
const folder = (): string => scratch.path('cache/kl-docs/things');
const fileOf = (key: Key): string => path.join(folder(), nameOf(key));

const A = { text: 'a' };
const B = { text: 'b' };

describe('what is kept', () => {
  test('is found by an equal key, and by no other', () => {
    memory.write(A, 'one');
    expect(memory.read({ ...A })).toBe('one');
    expect(memory.read({ ...A, more: undefined })).toBe('one');
    expect([memory.read(B), memory.read({ ...A, more: 1 })]).toEqual([null, null]);
    expect(new Memory<Key, unknown>('others').read(A)).toBeNull();
    expect(readdirSync(folder())).toEqual([nameOf(A)]);
  });

  test.each([['text\n\nÆ'], [''], [{ list: [1, { deep: null }] }], [false], [0]])('may be %j', (value) => {
    memory.write(A, value);
    expect(memory.read(A)).toEqual(value);
  });

  test('may have a form of its own', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    const raw = new Memory<Key, Buffer>('things', { form: { encode: (one) => one, decode: (one) => one } });
    raw.write(A, bytes);
    expect(raw.read(A)).toEqual(bytes);
    raw.write(A, Buffer.alloc(0));
    expect(raw.read(A)).toEqual(Buffer.alloc(0));
  });

  test('takes the place of what was kept before', () => {
    for (const value of ['one', 'two']) memory.write(A, value);
    expect(memory.read(A)).toBe('two');
    expect(readdirSync(folder())).toHaveLength(1);
  });

  test('is only what is not too large', () => {
    const small = new Memory<Key, string>('things', { largest: 5 });
    small.write(A, 'abc');
    small.write(B, 'abcd');
    expect([small.read(A), small.read(B)]).toEqual(['abc', null]);
  });
});

describe('a file counts as absent, and is written again,', () => {
  test.each<[string, (whole: string) => string]>([
    ['that is empty', () => ''],
    ['that is cut off', (whole) => whole.slice(0, -1)],
    ['that is longer', (whole) => `${whole}\n`],
    ['whose content is another', (whole) => whole.replace('text', 'tekst')],
    ['without its first line', (whole) => whole.slice(whole.indexOf('\n') + 1)],
    ['of another kind', () => '%PDF'],
  ])('%s', (_, damage) => {
    memory.write(A, 'text');
    const whole = readFileSync(fileOf(A), 'utf8');
    writeFileSync(fileOf(A), damage(whole));
    expect(readFileSync(fileOf(A), 'utf8')).not.toBe(whole);
    expect(memory.read(A)).toBeNull();
    memory.write(A, 'text');
    expect(memory.read(A)).toBe('text');
  });

  test('that stands under the name of another', () => {
    memory.write(A, 'text');
    copyFileSync(fileOf(A), fileOf(B));
    expect([memory.read(A), memory.read(B)]).toEqual(['text', null]);
  });

  test('whose form cannot be read', () => {
    new Memory<Key, string>('things', { form: { encode: (text) => text, decode: String } }).write(A, '{');
    expect(memory.read(A)).toBeNull();
  });
});

test('a folder that cannot be used costs time only', () => {
  scratch.write('no-folder', 'a file');
  vi.stubEnv('XDG_CACHE_HOME', scratch.path('no-folder'));
  memory.write(A, 'text');
  expect(memory.read(A)).toBeNull();
  expect(readFileSync(scratch.path('no-folder'), 'utf8')).toBe('a file');
});

test('a folder in the place of a file leaves nothing beside', () => {
  mkdirSync(fileOf(A), { recursive: true });
  memory.write(A, 'text');
  expect(memory.read(A)).toBeNull();
  expect(readdirSync(folder())).toEqual([nameOf(A)]);
});

test('what is kept can be noted as an input, also that there is nothing', () => {
  const noted = (key: Key): unknown => {
    const log = new ReadLog();
    memory.noteIn(log, key);
    return log.toJSON();
  };
  const nothing = noted(A);
  expect(nothing).toEqual({ files: [[fileOf(A), null]], folders: [] });
  memory.write(B, 'b');
  expect(noted(A)).toEqual(nothing);
  memory.write(A, 'a');
  const something = noted(A);
  expect(something).not.toEqual(nothing);
  expect(memory.read(A)).toBe('a');
  expect(noted(A)).toEqual(something);
  rmSync(fileOf(A));
  expect(noted(A)).toEqual(nothing);
});

test('processes that write and read the same at once find all of it or nothing', async () => {
  const program = `
    import { Memory } from ${JSON.stringify(pathToFileURL(path.join(projectRoot, 'src/memory/memory.ts')))};
    const memory = new Memory('things');
    const found = new Set();
    for (let round = 0; round < 100; round++) {
      memory.write({ text: 'a' }, process.argv[1].repeat(100_000));
      found.add(memory.read({ text: 'a' })?.replaceAll(/(.)\\1*/g, '$1') ?? 'nothing');
    }
    console.log([...found].join(','));`;
  const run = promisify(execFile);
  const outputs = await Promise.all(
    ['x', 'y', 'z'].map((letter) => run(process.execPath, ['--input-type=module', '-e', program, letter])),
  );
  for (const { stdout } of outputs) expect(stdout.trim()).toMatch(/^[xyz](,[xyz])*$/);
  expect(memory.read(A)).toMatch(/^(x+|y+|z+)$/);
  expect(readdirSync(folder())).toHaveLength(1);
});
