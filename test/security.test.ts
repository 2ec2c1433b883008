import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './support/cli.ts';

const text = readFileSync(path.join(projectRoot, 'docs/security.md'), 'utf8');
const promises = /## What is promised\n([\s\S]*?)\n## /.exec(text)?.[1] ?? '';

test('each promise names tests that are there', () => {
  // A point of a list, or a paragraph.
  const each = promises
    .replace(/^###.*$/gm, '')
    .split(/\n(?=- )|\n{2,}/)
    .map((promise) => promise.trim())
    .filter((promise) => promise !== '');
  const broken = each.filter((promise) => {
    const links = [...promise.matchAll(/\[([^\]]+\.test\.ts)\]\(\.\.\/([^)]+)\)/g)];
    return (
      links.length === 0 ||
      links.some(([, shown, file = '']) => shown !== file || !existsSync(path.join(projectRoot, file)))
    );
  });
  expect(broken).toEqual([]);
  expect(each.length).toBeGreaterThan(15);
});
