import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import type { Paint } from '../../src/report/terminal.ts';
import { findingsText, type Loudness, problemsText } from '../../src/report/text.ts';
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

/** A file of the workspace from here, and problems in it as they are told from here. */
const HERE = (root: string) => path.relative(process.cwd(), path.join(root, 'a.md'));
const ERROR = `error: Nothing has the id "b" [broken-link]
  --> a.md:1:4
    |
  1 | Se [](#b).
    |    ^^^^^
  hint: Write another.
`;
const WARNING = 'warning: A hyphen [dash]\n';
const LOUD: Loudness = { quiet: false, verbose: false, language: 'en' };
const QUIET: Loudness = { ...LOUD, quiet: true };
const VERBOSE: Loudness = { ...LOUD, verbose: true };

describe('problems beside what was made', () => {
  const told = (diagnostics: readonly Diagnostic[], loudness = LOUD, outcome = 'Nothing was written.') => {
    using workspace = new TemporaryWorkspace({ 'a.md': 'Se [](#b).\n' });
    const { root } = workspace;
    const text = problemsText({ result: {}, root, diagnostics, outcome, lines: [] }, loudness, plain);
    return text.replaceAll(HERE(root), 'a.md');
  };

  test('have errors first, and end with how many there are, and what came of it', () => {
    expect(told([warning, error])).toBe(`${ERROR}\n${WARNING}\n1 error, 1 warning. Nothing was written.\n`);
    expect(told([error, error], LOUD, '')).toBe(`${ERROR}\n${ERROR}\n2 errors.\n`);
  });

  test('count nothing where nothing failed', () => {
    expect(told([warning])).toBe(`${WARNING}\n`);
    expect(told([])).toBe('');
  });

  test('say of what rules note only how much it is, unless each is wanted', () => {
    expect(told([note, warning, note])).toBe(`${WARNING}\n2 notes: kl-docs check shows them.\n`);
    expect(told([note, warning], QUIET)).toBe(`${WARNING}\n`);
    expect(told([note], VERBOSE)).toBe('note: a.md:1:4: Still open [open-point]\n  hint: Write another.\n');
  });

  test('tell what reading noted, on a line, unless quiet', () => {
    const read: Diagnostic = { rule: 'read-as-windows-1252', severity: 'note', message: 'Read as' };
    expect(told([read])).toBe('note: Read as [read-as-windows-1252]\n');
    expect(told([read], QUIET)).toBe('');
  });
});

describe('problems that were asked for', () => {
  const told = (diagnostics: readonly Diagnostic[], loudness = LOUD, mended: readonly Diagnostic[] = []) => {
    using workspace = new TemporaryWorkspace({ 'a.md': 'Se [](#b).\n' });
    const found = { mended, fixes: new Map(), ignored: [] };
    const report = { result: {}, root: workspace.root, diagnostics, found, lines: ['1 error.'] };
    return findingsText(report, loudness, plain).replaceAll(HERE(workspace.root), 'a.md');
  };

  test('have notes on a line each, after what was mended and what is wrong', () => {
    const lix: Diagnostic = { ...note, rule: 'readability', message: 'LIX 50' };
    expect(told([lix, warning, error], LOUD, [warning])).toBe(
      `mended: A hyphen [dash]\n\n${ERROR}\n${WARNING}\nnote: a.md:1:4: LIX 50 [readability]\n  hint: Write another.\n\n1 error.\n`,
    );
  });

  test('have open points as one line, unless each is wanted', () => {
    expect(told([note, note])).toBe('note: 2 open points; --verbose tells each [open-point]\n\n1 error.\n');
    expect(told([note], VERBOSE)).toContain('note: a.md:1:4: Still open [open-point]\n');
  });

  test('tell what is alike once, with its first places', () => {
    const many = Array.from({ length: 1450 }, () => error);
    expect(told(many, QUIET)).toBe(
      ERROR.replace('"b"', '"b" (1450 times)').replace(
        '  hint',
        '  also: a.md:1:4, a.md:1:4 and 1447 more\n  hint',
      ),
    );
  });

  test('are errors and warnings only where that is wanted', () => {
    expect(told([note, error], QUIET, [warning])).toBe(ERROR);
    expect(told([note], QUIET)).toBe('');
  });
});

test('a problem in a workbook is told by its sheet and row, without a line of its bytes', () => {
  using workspace = new TemporaryWorkspace({ 'a.xlsx': 'PK\n\u0003\u0004\nbytes\n' });
  const place = { file: 'a.xlsx', line: 3 };
  const text = problemsText(
    { result: {}, root: workspace.root, diagnostics: [{ ...warning, place }], lines: [] },
    LOUD,
    plain,
  );
  expect(text).toBe(
    `warning: A hyphen [dash]\n  --> ${HERE(workspace.root).replace('a.md', 'a.xlsx')}, first sheet, row 3\n\n`,
  );
});
