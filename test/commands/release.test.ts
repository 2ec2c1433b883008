import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { IN_ENGLISH, klDocs, projectRoot } from '../support/cli.ts';
import { TemporaryRepository, useOwnGit } from '../support/repository.ts';

useOwnGit();

const FACTS = ['--version', '1.1', '--date', '2026-11-24', '--change', 'Nyt'];

test('a release tells where nobody can be asked what it still needs: exit 1', async () => {
  using repository = new TemporaryRepository();
  const { code, stdout } = await klDocs(['release', 'card', '--format', 'json'], repository.root);
  expect(code).toBe(1);
  const { ok, diagnostics } = JSON.parse(stdout);
  expect(ok).toBe(false);
  expect(diagnostics.map(({ hint }: { hint: string }) => hint)).toEqual([
    'Add --change "…" once for each change.',
    'Add --version 1.0.',
    expect.stringMatching(/^Add --date \d{4}-\d\d-\d\d\.$/),
  ]);
});

test('a dry run lists what would happen, and status and withdraw say how it is', async () => {
  using repository = new TemporaryRepository();
  const { code, stdout } = await klDocs(['release', 'card', ...FACTS, '--dry-run'], repository.root);
  expect(code).toBe(0);
  expect(stdout).toBe(`Would release card 1.1:
  write content/card/document.yml: version, date, status and history
  make and freeze released/card/1.1/index.html
  make and freeze released/card/1.1/lynkort-1.1.pdf
  make and freeze its pages for the website
  write released/card/1.1.json
  commit "Release card 1.1", and tag it card/v1.1
`);
  const status = await klDocs(['status'], repository.root);
  expect([status.code, status.stdout]).toEqual([0, 'card 1.0  2026-11-24  draft\n']);
  const withdrawn = await klDocs(['withdraw', 'card', '1.0', '--reason', 'x'], repository.root);
  expect([withdrawn.code, withdrawn.stderr]).toEqual([1, expect.stringContaining('Nothing was withdrawn.')]);
});

test.skipIf(process.platform === 'win32')('Ctrl-C while the browser starts leaves nothing', async () => {
  using repository = new TemporaryRepository({
    '.gitignore': 'started\n',
    browser: '#!/bin/sh\necho $$ > "$(dirname "$0")/started"\nexec sleep 100000\n',
  });
  chmodSync(repository.path('browser'), 0o755);
  repository.commit('Runs');
  const head = repository.git('rev-parse', 'HEAD');
  const child = spawn(
    process.execPath,
    [
      path.join(projectRoot, 'bin/kl-docs.js'),
      'release',
      'card',
      ...FACTS,
      '--browser',
      repository.path('browser'),
    ],
    { cwd: repository.root, env: { ...process.env, ...IN_ENGLISH }, stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => child.on('close', resolve));
  await vi.waitFor(() => expect(readFileSync(repository.path('started'), 'utf8')).toMatch(/\n$/), {
    timeout: 100_000,
  });
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(existsSync(repository.path('released'))).toBe(false);
  expect(repository.git('status', '--porcelain')).toBe('');
  expect([repository.git('rev-parse', 'HEAD'), repository.git('tag')]).toEqual([head, '']);
});
