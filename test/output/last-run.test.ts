import { expect, test } from 'vitest';
import { lastRunJson } from '../../src/output/last-run.ts';

test('each file stands under what became of it, sorted by path', () => {
  const artifacts = [
    { path: 'b.pdf', state: 'new' },
    { path: 'a.pdf', state: 'changed' },
    { path: 'c.pdf', state: 'unchanged' },
    { path: 'a.html', state: 'new' },
  ] as const;
  expect(lastRunJson(artifacts, ['d.pdf'])).toBe(`{
  "new": [
    "a.html",
    "b.pdf"
  ],
  "changed": [
    "a.pdf"
  ],
  "unchanged": [
    "c.pdf"
  ],
  "failed": [
    "d.pdf"
  ]
}
`);
});

test('a run without files says so', () => {
  expect(JSON.parse(lastRunJson([], []))).toEqual({ new: [], changed: [], unchanged: [], failed: [] });
});
