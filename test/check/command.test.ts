import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { klDocs } from '../support/cli.ts';
import { cardWorkspace } from './checking.ts';

const CARD = 'content/card/card.md';
const WARNING = { [CARD]: '# Kort\n\nSe [her](https://kl.dk).\n\n## Log ind.\n' };
const ERROR = { [CARD]: '# Kort\n\nSe [](#nowhere).\n' };
const NOTE = { [CARD]: '# Kort\n\n:::open[Hvem?]{#hvem since="2026-11-24" ask="KL"}\nUklart.\n:::\n' };

/** Without the time that it took. */
const timeless = (text: string): string => text.replace(/\(\d+\.\d s\)/, '(… s)');

describe('kl-docs check', () => {
  test.each([
    ['a note', NOTE, [], 0],
    ['a warning', WARNING, [], 0],
    ['a warning with --strict', WARNING, ['--strict'], 1],
    ['a note with --strict', NOTE, ['--strict'], 0],
    ['an error', ERROR, [], 1],
    ['a document that does not exist', NOTE, ['cart'], 1],
    ['a format that does not exist', NOTE, ['--format', 'xml'], 2],
  ])('%s: exit code', async (_, files, args, expected) => {
    using workspace = cardWorkspace(files);
    const { code, stdout, stderr } = await klDocs(['check', ...args], workspace.root);
    expect(code, stdout + stderr).toBe(expected);
  });

  test('tells problems with a code frame, then counts', async () => {
    using workspace = cardWorkspace(WARNING);
    const { stdout, stderr } = await klDocs(['check', 'card'], workspace.root, {
      KL_DOCS_BROWSER: '/there/is/none',
    });
    expect(stderr).toBe('');
    expect(timeless(stdout)).toBe(`warning: The link text "her" does not say where the link leads [link-text]
  --> content/card/card.md:3:4
    |
  3 | Se [her](https://kl.dk).
    |    ^^^^^^^^^^^^^^^^^^^^
  hint: Let the link be the words that name what is there: [persondatapolitikken](…).

warning: The heading ends with a full stop [heading-full-stop]
  --> content/card/card.md:5:1
    |
  5 | ## Log ind.
    | ^^^^^^^^^^^
  hint: Take it out. "kl-docs check --fix" does it.

0 errors, 2 warnings, 0 notes in 1 document (… s) · 1 can be mended with --fix.
`);
  });

  test('tells open points as one, each with --verbose, and nothing of them with --quiet', async () => {
    using workspace = cardWorkspace(NOTE);
    const loud = await klDocs(['check'], workspace.root);
    expect(timeless(loud.stdout)).toBe(`note: 1 open point; --verbose tells each [open-point]

0 errors, 0 warnings, 1 note in 1 document (… s).
`);
    const verbose = await klDocs(['check', '--verbose'], workspace.root);
    expect(verbose.stdout).toContain(
      'note: content/card/card.md:3:1: Open point: "Hvem?" (open since 2026-11-24, ask KL) [open-point]\n',
    );
    expect((await klDocs(['check', '--quiet'], workspace.root)).stdout).toBe('');
  });

  test('mends with --fix and says so; a second time there is nothing to do', async () => {
    using workspace = cardWorkspace(WARNING);
    const first = await klDocs(['check', '--fix'], workspace.root);
    expect(first.stdout).toContain(
      'mended: content/card/card.md:5:1: The heading ends with a full stop [heading-full-stop]\n',
    );
    expect(timeless(first.stdout)).toContain('0 errors, 1 warning, 0 notes in 1 document (… s) · 1 mended.');
    expect(readFileSync(workspace.path(CARD), 'utf8')).toBe(WARNING[CARD].replace('ind.', 'ind'));
    const second = await klDocs(['check', '--fix'], workspace.root);
    expect(second.stdout).not.toContain('mended');
  });

  test('is told to a program as JSON', async () => {
    using workspace = cardWorkspace(WARNING);
    const { stdout } = await klDocs(['check', '--format', 'json'], workspace.root);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      documents: ['card'],
      diagnostics: [
        { rule: 'link-text', severity: 'warning', place: { file: CARD, line: 3, column: 4 } },
        { rule: 'heading-full-stop', fix: { file: CARD, start: 44, end: 45, replacement: '' } },
      ],
      ignored: [],
      mended: [],
    });
  });

  test('is told to GitHub as annotations', async () => {
    using workspace = cardWorkspace(WARNING);
    const { stdout } = await klDocs(['check', '--format', 'github'], workspace.root);
    expect(stdout.split('\n')[0]).toMatch(
      /^::warning file=content\/card\/card\.md,line=3,col=4,title=kl-docs link-text::/,
    );
  });

  test('is told to code scanning as SARIF, with what is silenced', async () => {
    using workspace = cardWorkspace({
      [CARD]: '# Kort\n\n<!-- kl-docs-ignore link-text: et citat -->\nSe [her](https://kl.dk).\n\n## Ind.\n',
    });
    const { stdout } = await klDocs(['check', '--format', 'sarif'], workspace.root);
    const { version, runs } = JSON.parse(stdout);
    expect(version).toBe('2.1.0');
    expect(runs[0].results).toMatchObject([
      { ruleId: 'heading-full-stop', level: 'warning', fixes: [{}] },
      { ruleId: 'link-text', suppressions: [{ kind: 'inSource', justification: 'et citat' }] },
    ]);
    for (const { ruleId, ruleIndex } of runs[0].results)
      expect(runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  test('is written into a file, as UTF-8 and without colours', async () => {
    using workspace = cardWorkspace(WARNING);
    const env = { FORCE_COLOR: '1' };
    for (const format of ['text', 'sarif']) {
      const typed = ['check', '--format', format];
      const { stdout } = await klDocs(typed, workspace.root);
      const file = workspace.path(`told.${format}`);
      const told = await klDocs([...typed, '--output', file], workspace.root, env);
      expect([told.code, told.stdout]).toEqual([0, `Wrote ${file}\n`]);
      expect(timeless(readFileSync(file, 'utf8'))).toBe(timeless(stdout));
    }
    const nowhere = await klDocs(['check', '--output', 'no/such/folder'], workspace.root);
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
  });

  test('names files from the current folder, for people and for GitHub', async () => {
    using workspace = cardWorkspace(WARNING);
    const below = workspace.path('content');
    expect((await klDocs(['check'], below)).stdout).toContain('--> card/card.md:3:4\n');
    const [told] = (await klDocs(['check', '--format', 'github'], below)).stdout.split('\n');
    expect(told).toContain('file=card/card.md,');
    const { stdout } = await klDocs(['check', '--format', 'json'], below);
    expect(JSON.parse(stdout).diagnostics[0].place.file).toBe(CARD);
  });

  test('outside a workspace cannot run', async () => {
    const { code, stderr } = await klDocs(['check'], '/');
    expect(code).toBe(2);
    expect(stderr).toContain('kl-docs.yml');
  });
});
