import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Check } from '../../src/doctor/doctor.ts';
import { IN_ENGLISH, klDocs, projectRoot, type Ran } from '../support/cli.ts';
import { ownCache } from '../support/own-cache.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

describe('kl-docs', () => {
  test('says what can be typed', async () => {
    const { code, stdout } = await klDocs(['--help']);
    expect(code).toBe(0);
    for (const command of ['build', 'poster', 'doctor']) expect(stdout).toContain(command);
  });

  test.each([[['biuld']], [['build', '--fromat', 'html']], [['build', '--format', 'docx']], [['poster']]])(
    '%j cannot run: exit 2 and a hint',
    async (args) => {
      const { code, stderr } = await klDocs(args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/Did you mean|There are:|Name a municipality/);
    },
  );

  test.each([
    [['biuld', '--help'], 'There is no command "biuld"', 'Did you mean "build"?'],
    [['help', 'psoter'], 'There is no command "psoter"', 'Did you mean "poster"?'],
    [['build', '--fromat', 'html'], 'There is no option --fromat', 'Did you mean "--format"?'],
    [['build', '--paper'], 'A value is missing after --paper <names>', 'Run "kl-docs build --help"'],
    [
      ['poster', '--all', '-m', 'Slagelse'],
      'The option --all cannot be used together with -m, --municipality',
      '',
    ],
    [
      ['build', '--all-variants', '--variant', 'a'],
      'The option --all-variants cannot be used together with',
      '',
    ],
    [['poster', '--list', '--paper', 'a3'], 'The option --list cannot be used together with --paper', ''],
    [['poster', '--list', '--format', 'pdf'], 'There is no format "pdf": nothing is made', ''],
    [['build', '--quiet', '--verbose'], 'cannot be used together with -q, --quiet', ''],
    [['check', '--quiet', '--verbose'], 'cannot be used together with -q, --quiet', ''],
    [
      ['doctor', '--format', 'pdf'],
      'There is no format "pdf": nothing is made',
      'There are: text, json, github.',
    ],
    [['doctor', '--dry-run'], 'There is no option --dry-run', ''],
  ])('%j is told', async (args, message, hint) => {
    const { code, stdout, stderr } = await klDocs(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint === '' ? 'hint: ' : hint);
  });

  test.each([
    ['--format', 'json'],
    ['--format=pdf,json', '-v'],
    ['-fjson', '-v'],
  ])('what cannot run is told as JSON with %s %s', async (...format) => {
    const { code, stdout, stderr } = await klDocs(['build', ...format, '--papre', 'a3']);
    expect([code, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      error: { message: 'There is no option --papre', hint: expect.stringContaining('--paper') },
    });
  });

  test('what cannot run is told to GitHub as an annotation', async () => {
    const { code, stdout } = await klDocs(['check', '--format', 'github'], '/');
    expect([code, stdout]).toEqual([2, expect.stringMatching(/^::error title=kl-docs::No kl-docs.yml in /)]);
  });

  test('a result is told in one way', async () => {
    const { code, stdout } = await klDocs(['build', '--format', 'text,json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.message).toBe('A result is told in one way, and not as text and json');
  });

  test('help is given for commands that there are', async () => {
    for (const args of [['help'], ['help', 'build'], ['build', '--help']])
      expect(await klDocs(args)).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage:') });
  });

  test('outside a workspace says where it looked', async () => {
    using folder = new TemporaryWorkspace({ 'below/a.md': '# A\n' });
    rmSync(folder.path('kl-docs.yml'));
    const below = realpathSync(folder.path('below'));
    const { code, stdout, stderr } = await klDocs(['build'], below);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `error: No kl-docs.yml in ${below} or any folder above it\n  hint: Go to your workspace, or name it with --workspace: a folder with a kl-docs.yml in it, such as "title: Vejledninger". A folder of Markdown needs none: kl-docs build FOLDER.\n`,
    );
    expect(readdirSync(folder.root, { recursive: true }).sort()).toEqual([
      'below',
      path.join('below', 'a.md'),
    ]);
  });

  test('prints a plan and writes nothing with --dry-run', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const { code, stdout } = await klDocs(['build', '--dry-run'], workspace.root);
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.replaceAll('\\', '/'))).toEqual([
      'out/card/1.0/index.html',
      'out/card/1.0/lynkort-1.0.pdf',
      '2 files would be made',
      '',
    ]);
    expect(existsSync(workspace.path('out'))).toBe(false);
  });

  test('says so when there is nothing of the format that was asked for', async () => {
    const document = quickCard['content/card/document.yml'] ?? '';
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'content/card/document.yml': `${document}formats: [pdf]\n`,
    });
    const { code, stdout } = await klDocs(['build', '--format', 'html'], workspace.root);
    expect([code, stdout]).toEqual([0, 'Nothing to make: what was chosen has none of these formats.\n']);
  });

  test('is silent with --quiet and colourless in a pipe', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const quiet = await klDocs(['build', '--format', 'html', '--quiet'], workspace.root);
    expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
    workspace.write('content/card/card.md', '# Et andet\n\nKort.\n');
    const loud = await klDocs(['build', '--format', 'html'], workspace.root);
    expect(loud.stdout + loud.stderr).not.toContain('\u001b');
    expect(loud.stderr).toContain('Reading card\n');
  });

  test('paints where it is told to, and not with NO_COLOR', async () => {
    using workspace = new TemporaryWorkspace({ ...quickCard, 'content/card/card.md': '# A\n\n[](#b)\n' });
    const painted = await klDocs(['build', '--format', 'html'], workspace.root, { FORCE_COLOR: '1' });
    expect(painted.stderr).toContain('\u001b[31m');
    const plain = await klDocs(['build', '--format', 'html'], workspace.root, {
      FORCE_COLOR: '1',
      NO_COLOR: '1',
    });
    expect(plain.stderr).not.toContain('\u001b');
  });

  test('works from a folder below and writes where --out says', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const { code } = await klDocs(
      ['build', '--format', 'html', '--out', workspace.path('elsewhere')],
      workspace.path('content/card'),
    );
    expect(code).toBe(0);
    expect(readdirSync(workspace.path('elsewhere')).sort()).toEqual([
      'card',
      'index.html',
      'last-run.json',
      'manifest.json',
    ]);
  });
});

describe('a broken chapter', () => {
  const chapter = '# Adgang\n\nSe [](#lgoin) og [](#login).\n\n## Login {#login}\n\nTekst\n';
  let ran: Ran;
  beforeAll(async () => {
    using workspace = new TemporaryWorkspace({ ...quickCard, 'content/card/card.md': chapter });
    ran = await klDocs(['build'], workspace.root);
  });

  test('is shown with place, code frame and hint', () => {
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(`  --> content/card/card.md:3:4
    |
  3 | Se [](#lgoin) og [](#login).
    |    ^^^^^^^^^^
  hint: Did you mean "#login"?`);
    expect(ran.stderr).toContain('1 error. Nothing was written.');
  });

  test('is told to GitHub as an annotation', async () => {
    using workspace = new TemporaryWorkspace({ ...quickCard, 'content/card/card.md': chapter });
    const { code, stdout } = await klDocs(['build', '--format', 'github'], workspace.root);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=content\/card\/card\.md,line=3,col=4,title=kl-docs broken-link::/);
  });

  test('is told to a program as JSON', async () => {
    using workspace = new TemporaryWorkspace({ ...quickCard, 'content/card/card.md': chapter });
    const { code, stdout, stderr } = await klDocs(['build', '--format', 'json'], workspace.root);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    const result = JSON.parse(stdout);
    expect(result.ok).toBe(false);
    expect(result.diagnostics[0]).toMatchObject({
      rule: 'broken-link',
      place: { file: 'content/card/card.md', line: 3, column: 4 },
    });
  });
});

describe('doctor', () => {
  test('finds that this machine can build', async () => {
    const { code, stdout } = await klDocs(['doctor']);
    expect(stdout).toMatch(/Browser .*started/);
    expect(stdout).toMatch(/Fonts .*IBMPlexSans/);
    expect(stdout).toContain('Nothing stops a build.');
    expect(code).toBe(0);
  });

  test('names what would stop a build, and the remedy', async () => {
    using workspace = new TemporaryWorkspace({ ...quickCard, 'not-a-browser': '#!/bin/sh\nexit 3\n' });
    const { code, stdout } = await klDocs(
      ['doctor', '--browser', workspace.path('missing-browser'), '--format', 'json'],
      workspace.root,
    );
    expect(code).toBe(1);
    const { ok, checks } = JSON.parse(stdout);
    expect(ok).toBe(false);
    expect(checks.find(({ name }: { name: string }) => name === 'Browser')).toMatchObject({
      state: 'failed',
      remedy: expect.stringMatching(/\S/),
    });
  });

  test.each(['there', 'there/below/it'])(
    'names an output folder that nobody can write, not even root: %s',
    async (out) => {
      using workspace = new TemporaryWorkspace({ ...quickCard, there: 'a file' });
      const { code, stdout } = await klDocs(
        ['doctor', '--out', workspace.path(out), '--format', 'json'],
        workspace.root,
      );
      const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: Check[] };
      expect([code, ok]).toEqual([1, false]);
      expect(checks.filter(({ state }) => state === 'failed')).toEqual([
        {
          name: 'Output',
          state: 'failed',
          finding: `${workspace.path(out)} cannot be written`,
          remedy: expect.stringContaining('--out'),
        },
      ]);
      expect(readdirSync(workspace.root)).toContain('there');
    },
  );

  test('leaves nothing in an output folder that can be written', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const { stdout } = await klDocs(
      ['doctor', '--out', workspace.path('new/out'), '--format', 'json'],
      workspace.root,
    );
    const { checks } = JSON.parse(stdout) as { checks: Check[] };
    expect(checks.find(({ name }) => name === 'Output')).toMatchObject({ state: 'good', remedy: null });
    expect(readdirSync(workspace.root).sort()).toEqual(['content', 'kl-docs.yml', 'templates']);
  });
});

test('the manifest tells what came out', async () => {
  using workspace = new TemporaryWorkspace(quickCard);
  await klDocs(['build'], workspace.root);
  const { artifacts } = JSON.parse(readFileSync(workspace.path('out/manifest.json'), 'utf8'));
  expect(artifacts).toHaveLength(2);
  expect(artifacts[1]).toMatchObject({
    document: 'card',
    version: '1.0',
    variant: null,
    format: 'pdf',
    pages: 1,
    browser: expect.stringMatching(/Chrom|Edg/),
  });
  expect(artifacts[1].sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(artifacts[1].bytes).toBe(readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf')).byteLength);
});

test.skipIf(process.platform === 'win32')(
  'Ctrl-C ends a build with 130 and leaves what was there',
  async () => {
    using out = new TemporaryWorkspace({ 'out/index.html': 'before' });
    const args = [path.join(projectRoot, 'bin/kl-docs.js'), 'build', 'poster', '--out', out.path('out')];
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      // All of them have still to be printed.
      env: { ...process.env, ...IN_ENGLISH, XDG_CACHE_HOME: ownCache(out.path('cache')) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (!said.includes('Making') && (said + text).includes('Making')) child.kill('SIGINT');
      said += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, said.includes('error: Stopped')]).toEqual([130, true]);
    expect(readdirSync(out.path('out'))).toEqual(['index.html']);
    expect(readFileSync(out.path('out/index.html'), 'utf8')).toBe('before');
  },
);
