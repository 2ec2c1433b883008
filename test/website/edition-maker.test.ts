import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build } from '../../src/make/build.ts';
import { makeSite } from '../../src/website/site.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';
import { change, freeze, handbook } from './support.ts';

test('an edition that was frozen without its pages gets them from the tag of its source, and its files stay as they are', async () => {
  using workspace = new TemporaryWorkspace(handbook('1.0'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: workspace.root,
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Første udgave');
  git('tag', 'bog/v1.0');
  await build({ cwd: workspace.root });
  freeze(workspace, '1.0', 'out/bog/1.0');
  change(workspace, handbook('1.1', 'draft'));

  const { ok, diagnostics } = await makeSite({ cwd: workspace.root });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(ok).toBe(true);
  const read = (file: string) => readFileSync(workspace.path(file), 'utf8');
  expect(read('site/bog/1.0/drift.html')).toContain('id="kopier"');
  expect(read('site/bog/latest/drift.html')).toContain('id="kopier"');
  expect(read('site/bog/1.0/index.html')).toContain('href="../1.0/one-page.html"');
  expect(read('site/bog/1.0/one-page.html')).toBe(read('released/bog/1.0/index.html'));
  expect(read('site/bog/1.0/skema.csv')).toBe(read('released/bog/1.0/skema.csv'));
});
