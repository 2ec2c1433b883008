import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import type { Paint } from '../../src/report/terminal.ts';
import { findingsText, problemsText } from '../../src/report/text.ts';
import { linesIn } from '../../src/report/words/said.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const plain: Paint = (_style, text) => text;
const error: Diagnostic = {
  rule: 'broken-link',
  severity: 'error',
  message: 'Nothing has the id "b"',
  hint: 'Write another.',
  place: { file: 'a.md', line: 1, column: 4, endLine: 1, endColumn: 9 },
};
const warning: Diagnostic = { rule: 'dash', severity: 'warning', message: 'A hyphen' };
const note: Diagnostic = { ...error, rule: 'open-point', severity: 'note', message: 'Still open' };

const ERROR = `error: Nothing has the id "b" [broken-link]
  --> a.md:1:4
    |
  1 | Se [](#b).
    |    ^^^^^
  hint: Write another.
`;
const WARNING = 'warning: A hyphen [dash]\n';

describe('problems beside what was made', () => {
  const told = (diagnostics: readonly Diagnostic[], outcome = 'Nothing was written.'): string => {
    using workspace = new TemporaryWorkspace({ 'a.md': 'Se [](#b).\n' });
    return problemsText(
      { result: {}, root: workspace.root, diagnostics, outcome, lines: [] },
      plain,
      linesIn('en'),
    );
  };

  test('end with how many errors there are, and what came of it', () => {
    expect(told([error, warning])).toBe(`${ERROR}\n${WARNING}\n1 error, 1 warning. Nothing was written.\n`);
    expect(told([error, error], '')).toBe(`${ERROR}\n${ERROR}\n2 errors.\n`);
  });

  test('count nothing where nothing failed', () => {
    expect(told([warning])).toBe(`${WARNING}\n`);
    expect(told([])).toBe('');
  });
});

describe('problems that were asked for', () => {
  const told = (diagnostics: readonly Diagnostic[], quiet: boolean, mended: readonly Diagnostic[] = []) => {
    using workspace = new TemporaryWorkspace({ 'a.md': 'Se [](#b).\n' });
    const found = { mended, fixes: new Map(), ignored: [] };
    const report = { result: {}, root: workspace.root, diagnostics, found, lines: ['1 error.'] };
    return findingsText(report, quiet, plain, linesIn('en'));
  };

  test('have notes on a line each, after what was mended and what is wrong', () => {
    expect(told([note, error, warning], false, [warning])).toBe(
      `mended: A hyphen [dash]\n\n${ERROR}\n${WARNING}\nnote: a.md:1:4: Still open [open-point]\n  hint: Write another.\n\n1 error.\n`,
    );
  });

  test('are errors and warnings only where that is wanted', () => {
    expect(told([note, error], true, [warning])).toBe(ERROR);
    expect(told([note], true)).toBe('');
  });
});
