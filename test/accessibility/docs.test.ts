import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../support/cli.ts';

const DOC = readFileSync(path.join(projectRoot, 'docs/accessibility.md'), 'utf8');

/** How many criteria each table has: WCAG 2.2 and 2.1 (with 4.1.1), levels A and AA, and the clauses that EN 301 549 adds to those. */
const TABLES = [
  ['WCAG 2.2, levels A and AA', 55],
  ['EN 301 549 V3.2.1, clause 9 (web)', 50 + 1],
  ['EN 301 549 V3.2.1, clause 10 (non-web documents: PDF)', 50 + 2],
] as const;

/** The rows of a table under a heading: number and verdict. */
function rowsUnder(heading: string): { number: string; verdict: string; evidence: string }[] {
  const [, after = ''] = DOC.split(`\n## ${heading}\n`);
  const [section = ''] = after.split('\n## ');
  return section
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      return {
        number: cells[1]?.split(' ')[0] ?? '',
        verdict: cells.at(-3) ?? '',
        evidence: cells.at(-2) ?? '',
      };
    });
}

test.each(TABLES)(
  'the table of %s has each criterion once, with a verdict and evidence',
  (heading, count) => {
    const rows = rowsUnder(heading);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(count);
    expect(rows).toHaveLength(count);
    expect(rows.filter(({ verdict }) => !['pass', 'fail', 'not applicable'].includes(verdict))).toEqual([]);
    expect(rows.filter(({ evidence }) => evidence === '')).toEqual([]);
  },
);

test('the files that are named as evidence are there', () => {
  const files = [...DOC.matchAll(/`((?:test|src|assets)\/[^`]+)`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => !existsSync(path.join(projectRoot, file)))).toEqual([]);
});
