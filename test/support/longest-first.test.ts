import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rankOf } from './longest-first.ts';

test.each([
  ['/a/test/accessibility/axe.test.ts', '/a/test/make/guide.test.ts'],
  ['C:\\a\\test\\make\\guide.test.ts', 'C:\\a\\test\\language\\guess.test.ts'],
  ['/a/test/test/publish/killed.test.ts', '/a/test/test/api.test.ts'],
])('%s comes before %s', (first, second) => {
  expect(rankOf(first)).toBeLessThan(rankOf(second));
});

test('what is said to take long is there', () => {
  const folders = readdirSync(path.join(import.meta.dirname, '..'));
  const ranks = folders.map((folder) => rankOf(`/test/${folder}/a.test.ts`));
  const last = Math.max(...ranks);
  expect([...new Set(ranks)].sort((a, b) => a - b)).toEqual(
    Array.from({ length: last + 1 }, (_, rank) => rank),
  );
});
