import { expect, test } from 'vitest';
import { migrated } from '../../src/workspace/format.ts';

test.each([
  ['title: Test\n', 'format: 1\ntitle: Test\n'],
  ['# What it is.\n\n# More.\ntitle: Test\n', '# What it is.\n\n# More.\nformat: 1\ntitle: Test\n'],
  ['\uFEFF---\r\ntitle: Test\r\n', '\uFEFF---\r\nformat: 1\r\ntitle: Test\r\n'],
  ['', 'format: 1\n'],
  [
    'title: Test\ndata:\n  format: { file: x.csv }\n',
    'format: 1\ntitle: Test\ndata:\n  format: { file: x.csv }\n',
  ],
])('%j says its form', (text, after) => {
  expect(migrated(text)).toBe(after);
  expect(migrated(after)).toBeNull();
});
