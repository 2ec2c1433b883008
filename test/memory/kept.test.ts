import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keep, readKept, readKeptBytes } from '../../src/memory/kept.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

describe('what is kept', () => {
  test.each([
    ['text', 'Æble\nog pære\n'],
    ['nothing', ''],
    ['lines first', '\n\n'],
  ])('is read as it was written: %s', (_, text) => {
    using folder = new TemporaryWorkspace();
    keep(folder.path('a/b.txt'), text);
    expect(readKept(folder.path('a/b.txt'))).toBe(text);
    expect(readdirSync(folder.path('a'))).toEqual(['b.txt']);
  });

  test('may be bytes', () => {
    using folder = new TemporaryWorkspace();
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    keep(folder.path('a'), bytes);
    expect(readKeptBytes(folder.path('a'))).toEqual(Buffer.from(bytes));
  });

  test('takes the place of what was kept before', () => {
    using folder = new TemporaryWorkspace();
    for (const text of ['one', 'two']) keep(folder.path('a'), text);
    expect(readKept(folder.path('a'))).toBe('two');
  });

  test('is none where there is no file, or another than was written', () => {
    using folder = new TemporaryWorkspace();
    const file = folder.path('a');
    expect([readKept(file), readKeptBytes(file)]).toEqual([null, null]);
    keep(file, 'text');
    const whole = readFileSync(file, 'utf8');
    for (const damaged of [
      '',
      'text',
      '\ntext',
      whole.slice(0, -1),
      `${whole}\n`,
      whole.replace('text', 'tekst'),
    ]) {
      writeFileSync(file, damaged);
      expect(readKept(file)).toBeNull();
    }
    writeFileSync(file, whole);
    expect(readKept(file)).toBe('text');
  });

  test('leaves nothing where it cannot be written', () => {
    using folder = new TemporaryWorkspace({ file: 'a file' });
    keep(folder.path('file/below'), 'text');
    expect(readFileSync(folder.path('file'), 'utf8')).toBe('a file');
    mkdirSync(folder.path('kept/taken'), { recursive: true });
    keep(folder.path('kept/taken'), 'text', 1);
    expect(readdirSync(folder.path('kept'), { recursive: true })).toEqual(['taken']);
  });

  test('is as much as is wanted: the oldest goes, by the day when it was written', () => {
    using folder = new TemporaryWorkspace();
    const names = ['b', 'c', 'a'];
    for (const [index, name] of names.entries()) {
      keep(folder.path(`kept/${name}`), name);
      const day = new Date(Date.UTC(2020, 0, 1 + index));
      utimesSync(folder.path(`kept/${name}`), day, day);
    }
    keep(folder.path('kept/d'), 'd', 4);
    expect(readdirSync(folder.path('kept')).sort()).toEqual(['a', 'b', 'c', 'd']);
    keep(folder.path('kept/e'), 'e', 3);
    expect(readdirSync(folder.path('kept')).sort()).toEqual(['a', 'd', 'e']);
  });
});
