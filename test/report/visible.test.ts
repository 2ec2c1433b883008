import { expect, test } from 'vitest';
import { formatGithub } from '../../src/report/github.ts';
import { formatDiagnostic } from '../../src/report/terminal.ts';
import { UNSEEN, visible } from '../../src/report/visible.ts';
import { linesIn } from '../../src/report/words/said.ts';

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
