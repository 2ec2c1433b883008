import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { release } from '../../src/releasing/release.ts';
import { status } from '../../src/releasing/status.ts';
import { projectRoot } from '../support/cli.ts';
import { TemporaryRepository, useOwnGit } from '../support/repository.ts';
import { quickCard } from '../support/workspace.ts';

useOwnGit();

const DESCRIPTION = 'content/card/document.yml';
const FACTS = { document: 'card', version: '1.0', date: '2026-11-24', changes: ['Den første'] };

/** With a card that needs no browser. */
const repositoryOfCard = () =>
  new TemporaryRepository({ [DESCRIPTION]: `${quickCard[DESCRIPTION]}formats: [html]\n` });

/** What a release writes, also in git: each of its steps shows there. */
const TOUCHED = /^(?:released|content)\b|^\.git.(?:index|refs|logs)\b/;

/** Begins to release in a process of its own, which can be ended as nothing can that is asked to end. */
function start({ root }: TemporaryRepository) {
  const facts = ['--version', '1.0', '--date', '2026-11-24', '--change', 'Den første'];
  const command = [path.join(projectRoot, 'bin/kl-docs.js'), 'release', 'card', ...facts];
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'ignore' });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { ended, kill: () => child.kill('SIGKILL') };
}

/** Releases again what was stopped, and answers what is told of that; then all is as after a release that was not. */
async function releaseAgain(repository: TemporaryRepository): Promise<readonly string[]> {
  const { diagnostics } = await release({ ...FACTS, cwd: repository.root });
  expect(repository.git('cat-file', '-t', 'card/v1.0')).toBe('tag');
  expect(repository.git('log', '--format=%s')).toBe('Release card 1.0\nBegin');
  expect(repository.git('rev-parse', 'card/v1.0^{commit}')).toBe(repository.git('rev-parse', 'HEAD'));
  expect(repository.git('status', '--porcelain')).toBe('');
  const { diagnostics: told, editions } = await status({ cwd: repository.root });
  expect(told).toEqual([]);
  expect(editions).toMatchObject([
    { version: '1.0', state: 'released', frozen: { missing: [], altered: [] } },
  ]);
  expect(editions[0]?.frozen?.here).toContain('index.html');
  return diagnostics.map(({ message }) => message);
}

test('at whatever moment a release is killed, the next one finishes it or takes it back', async () => {
  // When the first of what happens to what is released has happened, and later and later, up to a run that ends before.
  let code: number | null = null;
  const became: string[] = [];
  for (let nth = 1; code !== 0; nth = Math.ceil(nth * 1.6)) {
    using repository = repositoryOfCard();
    const run = start(repository);
    let happened = 0;
    const watcher = watch(repository.root, { recursive: true }, (_event, file) => {
      if (TOUCHED.test(file ?? '') && ++happened === nth) run.kill();
    });
    code = await run.ended;
    watcher.close();
    const messages = await releaseAgain(repository);
    became.push(/finished|taken back|released already/.exec(messages.join())?.[0] ?? 'begun anew');
  }
  expect(became.length).toBeGreaterThan(4);
  expect(became).toContain('taken back');
  expect(became.at(-1)).toBe('released already');
});

/** A hook of git that kills the program which started git. */
function killFrom(repository: TemporaryRepository, hook: string, code: number): void {
  repository.write(`.git/hooks/${hook}`, `#!/bin/sh\nkill -9 $(ps -o ppid= -p $PPID)\nexit ${code}\n`);
  chmodSync(repository.path(`.git/hooks/${hook}`), 0o755);
}

test.skipIf(process.platform === 'win32').each([
  ['before it has committed', 'pre-commit', 1, 'is taken back'],
  ['before it has put its tag', 'post-commit', 0, 'only its tag was missing'],
])('killed %s it is told by status, and ended by the next release', async (_name, hook, code, became) => {
  using repository = repositoryOfCard();
  killFrom(repository, hook, code);
  expect(await start(repository).ended).toBe(null);
  chmodSync(repository.path(`.git/hooks/${hook}`), 0o644);
  expect(existsSync(repository.path('released/card/1.0.json'))).toBe(true);
  const { diagnostics } = await status({ cwd: repository.root });
  expect(diagnostics).toMatchObject([{ rule: 'unfinished-release', severity: 'warning' }]);
  const dry = await release({ ...FACTS, cwd: repository.root, dryRun: true });
  expect(dry.diagnostics.map(({ rule }) => rule)).toContain('unfinished-release');
  expect((await releaseAgain(repository)).join()).toContain(became);
});

test('what a killed release has noted and cannot be read any more is told by its file', async () => {
  using repository = repositoryOfCard();
  for (const text of ['{"document": "car', '{}']) {
    repository.write('released/.unfinished.json', text);
    const told = '"released/.unfinished.json" says what a release was doing when it was stopped';
    await expect(release({ ...FACTS, cwd: repository.root })).rejects.toThrow(told);
    await expect(status({ cwd: repository.root })).rejects.toThrow(told);
    expect(readFileSync(repository.path('released/.unfinished.json'), 'utf8')).toBe(text);
  }
});

test('what was written anew since a release was killed stays', async () => {
  using repository = repositoryOfCard();
  killFrom(repository, 'pre-commit', 1);
  await start(repository).ended;
  chmodSync(repository.path('.git/hooks/pre-commit'), 0o644);
  const mine = `${readFileSync(repository.path(DESCRIPTION), 'utf8')}# Min\n`;
  repository.write(DESCRIPTION, mine);
  const { diagnostics } = await release({ ...FACTS, cwd: repository.root });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['uncommitted-change', 'settled-release']);
  expect(readFileSync(repository.path(DESCRIPTION), 'utf8')).toBe(mine);
  expect(existsSync(repository.path('released/card'))).toBe(false);
});
