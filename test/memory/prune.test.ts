import {
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Memory, nameOf } from '../../src/memory/memory.ts';
import { useEmptyCache } from '../support/empty-cache.ts';

const scratch = useEmptyCache();
const memory = new Memory<{ text: string }, string>('things');
const folder = (): string => scratch.path('cache/kl-docs/things');
const mark = (): string => `${folder()}.pruned`;
const fileOf = (text: string): string => path.join(folder(), nameOf({ text }));
const ago = (days: number): Date => new Date(Date.now() - days * 24 * 3600 * 1000);
const used = (file: string, when: Date): void => utimesSync(file, when, when);

/** Keeps a text that was used so many days ago. */
function keep(text: string, days: number): void {
  memory.write({ text }, text);
  used(fileOf(text), ago(days));
}

/** As if the last look was so many days ago. Then something is written. */
function writeAfter(days: number): void {
  used(mark(), ago(days));
  memory.write({ text: 'new' }, 'new');
}

const kept = (...texts: string[]): boolean[] => texts.map((text) => existsSync(fileOf(text)));

test('what was not used for thirty days is taken out', () => {
  keep('a', 29);
  keep('b', 31);
  writeAfter(2);
  expect(kept('a', 'b', 'new')).toEqual([true, false, true]);
});

test('what was read is used', () => {
  for (const text of ['a', 'b']) keep(text, 100);
  expect(memory.read({ text: 'a' })).toBe('a');
  writeAfter(2);
  expect(kept('a', 'b')).toEqual([true, false]);
});

test('a folder is looked at once a day', () => {
  keep('a', 0);
  used(fileOf('a'), ago(100));
  writeAfter(0.9);
  expect(kept('a')).toEqual([true]);
  writeAfter(1.1);
  expect(kept('a')).toEqual([false]);
  expect(statSync(mark()).mtimeMs).toBeGreaterThan(ago(0.5).getTime());
});

test('of what is too much the last used stays', () => {
  const limits = { most: 1000, largest: 1000 };
  const small = new Memory<{ text: string }, string>('things', limits);
  const sizes = { a: 1, b: 400, c: 400, new: 5 };
  for (const text of ['a', 'b', 'c']) keep(text, { a: 3, b: 1, c: 2 }[text] ?? 0);
  for (const [text, size] of Object.entries(sizes)) {
    if (text === 'new') continue;
    const { mtime } = statSync(fileOf(text));
    truncateSync(fileOf(text), size);
    used(fileOf(text), mtime);
  }
  used(mark(), ago(2));
  // Below a line of 65 bytes.
  small.write({ text: 'new' }, 'x'.repeat(133));
  expect(statSync(fileOf('new')).size).toBe(200);
  expect(kept('new', 'b', 'c', 'a')).toEqual([true, true, true, false]);
});

test('also what a process left aside, or an earlier version in folders', () => {
  keep('a', 0);
  mkdirSync(path.join(folder(), 'ab'));
  for (const file of [`${fileOf('a')}.1.tmp`, path.join(folder(), 'ab/c')]) {
    writeFileSync(file, '');
    used(file, ago(31));
  }
  // The folder itself is not taken out, however old.
  used(path.join(folder(), 'ab'), ago(31));
  writeAfter(2);
  expect(readdirSync(folder(), { recursive: true }).sort()).toEqual(
    ['ab', nameOf({ text: 'a' }), nameOf({ text: 'new' })].sort(),
  );
});

test('other kinds have their own limit and day', () => {
  keep('a', 100);
  new Memory<{ text: string }, string>('others').write({ text: 'a' }, 'a');
  expect(kept('a')).toEqual([true]);
});
