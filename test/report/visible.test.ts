import { expect, test } from 'vitest';
import { visible } from '../../src/report/visible.ts';
import { klDocs } from '../support/cli.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

/** Writes over the line above, sets the title of the window, and its answer is typed into the shell (ECMA-48, xterm). */
const STEERING = '\u001b[1A\u001b[2K\u001b]0;title\u0007\u009b6n\b\u007f';

test('what would steer the terminal is shown', () => {
  expect(visible(`a${STEERING}\r\u202eb`)).toBe('a␛[1A␛[2K␛]0;title␇\ufffd6n␈␡␍\ufffdb');
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
    expect(stdout + stderr).toContain('␛[1A');
    expect([...(stdout + stderr).matchAll(/[^\P{Cc}\n\t]/gu)]).toEqual([]);
  }
});
