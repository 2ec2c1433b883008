import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { klDocs } from '../support/cli.ts';
import { TemporaryRepository, useOwnGit } from '../support/repository.ts';
import { TemporaryFolder } from '../support/workspace.ts';

useOwnGit();

test('a fresh clone makes the same site: its frozen files come from where it is published', async () => {
  using published = new TemporaryFolder();
  using repository = new TemporaryRepository({
    'kl-docs.yml': `title: Test\ncheck: { rules: { spelling: off } }\npublish: { folder: ${published.path('www')} }\n`,
    '.gitignore': 'out/\nsite/\n',
  });
  const facts = ['--version', '1.0', '--date', '2026-11-24', '--change', 'Nyt'];
  for (const args of [['release', 'card', ...facts], ['site'], ['publish']])
    expect(await klDocs(args, repository.root)).toMatchObject({ code: 0 });

  const { stdout } = await klDocs(['status'], repository.root);
  expect(stdout).toContain(`released, files here, published at ${published.path('www')}\n`);

  using clones = new TemporaryFolder();
  const clone = clones.path('clone');
  execFileSync('git', ['clone', '--quiet', repository.root, clone]);
  expect(await klDocs(['site'], clone)).toMatchObject({ code: 0 });
  const frozen = readdirSync(repository.path('released/card/1.0'));
  expect(readdirSync(clones.path('clone/released/card/1.0'))).toEqual(frozen);
  const manifest = readFileSync(repository.path('site/manifest.json'), 'utf8');
  expect(readFileSync(clones.path('clone/site/manifest.json'), 'utf8')).toBe(manifest);

  rmSync(clones.path('clone/released/card/1.0/index.html'));
  rmSync(clones.path('clone/site'), { recursive: true });
  published.write('www/card/1.0/lynkort-1.0.html', 'by hand');
  const { code, stderr } = await klDocs(['site'], clone);
  expect([code, stderr]).toEqual([1, expect.stringContaining('card/1.0/lynkort-1.0.html was altered')]);
  expect(readdirSync(clone)).not.toContain('site');
});

test('where the frozen files cannot be fetched from, that is told', async () => {
  using repository = new TemporaryRepository();
  const facts = ['--version', '1.0', '--date', '2026-11-24', '--change', 'Nyt'];
  expect(await klDocs(['release', 'card', ...facts], repository.root)).toMatchObject({ code: 0 });
  rmSync(repository.path('released/card/1.0'), { recursive: true });
  const settings = readFileSync(repository.path('kl-docs.yml'), 'utf8');
  repository.write('kl-docs.yml', `${settings}publish: { git: nowhere, branch: pages }\n`);
  const { code, stderr } = await klDocs(['site'], repository.root);
  expect([code, stderr]).toEqual([2, expect.stringContaining('nowhere#pages')]);

  const status = await klDocs(['status', '--format', 'json'], repository.root);
  expect([status.code, JSON.parse(status.stdout)]).toMatchObject([
    0,
    {
      knowsPublished: false,
      diagnostics: [{ rule: 'unknown-publication' }],
      editions: [{ published: null }],
    },
  ]);
});
