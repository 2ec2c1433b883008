import { expect, test } from 'vitest';
import { formatGithub } from '../../src/report/github.ts';
import { formatDiagnostic } from '../../src/report/terminal.ts';
import { UNSEEN, visible } from '../../src/report/visible.ts';
import { linesIn } from '../../src/report/words/said.ts';
import { klDocs } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

const words = linesIn('en');

test('what nobody sees is shown by its code point, and all else stays', () => {
  expect(visible('a\u001b[31m\u202eb\tc\n\u200f')).toBe('a<U+001B>[31m<U+202E>b\tc\n\u200f');
});

test('no part of a problem does to a terminal what it says', () => {
  const odd = '\u001b[2J\u202e';
  const diagnostic = {
    rule: 'broken-link',
    severity: 'error',
    message: `a ${odd}`,
    hint: `b ${odd}`,
    place: { file: `c ${odd}.md`, line: 1, column: 8 },
  } as const;
  const told = { diagnostic, also: [{ file: odd }], more: 0 };
  const seen = { read: () => [`d ${odd} e`], placed: ({ file }: { file: string }) => file, words };
  const text = formatDiagnostic(told, seen, (_style, painted) => painted);
  for (const written of [text, formatGithub(told, '/', words)]) {
    for (const character of odd.match(UNSEEN) ?? []) expect(written).not.toContain(character);
    expect(written).toContain('a <U+001B>[2J<U+202E>');
  }
  // Of the line of the file the columns stay.
  expect(text).toContain('| d \ufffd[2J\ufffd e\n');
});

/** Writes over the line above, sets the title of the window, and its answer is typed into the shell (ECMA-48, xterm). */
const STEERING = '\u001b[1A\u001b[2K\u001b]0;title\u0007\u009b6n\b\u007f';

test('what would steer the terminal is shown', () => {
  expect(visible(`a${STEERING}\r\u202eb`)).toBe(
    'a<U+001B>[1A<U+001B>[2K<U+001B>]0;title<U+0007><U+009B>6n<U+0008><U+007F><U+000D><U+202E>b',
  );
});

test('plain text stays as it is, with its lines', () => {
  for (const text of ['Æble, 中, 🙂\n\tb', '', 'e\u0301\u200d']) expect(visible(text)).toBe(text);
});

test('nothing in a file steers the terminal by a problem, its line or the name of its file', async () => {
  using workspace = new TemporaryWorkspace({
    ...quickCard,
    'content/card/card.md': `# A\n\n[${STEERING}](#b${STEERING}) {{${STEERING}}}\n\n![](a${STEERING}.png)\n`,
  });
  for (const args of [['check'], ['build', '--format', 'html', '--verbose'], ['check', `card${STEERING}`]]) {
    const { code, stdout, stderr } = await klDocs(args, workspace.root);
    expect(code).toBeGreaterThan(0);
    expect(stdout + stderr).toContain('<U+001B>[1A');
    expect([...(stdout + stderr).matchAll(/[^\P{Cc}\n\t]/gu)]).toEqual([]);
  }
});
