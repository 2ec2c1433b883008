import { existsSync } from 'node:fs';
import { build, CannotRun } from 'kl-docs';
import { expect, test } from 'vitest';
import { quickCard, TemporaryWorkspace } from './support/workspace.ts';

test("the package's API makes a document and hands back what it made", async () => {
  using workspace = new TemporaryWorkspace(quickCard);
  const steps: string[] = [];
  const { ok, artifacts } = await build({
    cwd: workspace.root,
    formats: ['html'],
    progress: { step: (label) => steps.push(label), inform() {}, detail() {}, end() {} },
  });
  expect(ok).toBe(true);
  expect(artifacts.map(({ path }) => path)).toEqual(['card/1.0/index.html']);
  expect(steps).toEqual(['Reading card', 'Making card 1.0']);
});

test('what cannot run is thrown with a hint', async () => {
  await expect(build({ cwd: '/' })).rejects.toSatisfy(
    (error) => error instanceof CannotRun && error.hint !== undefined,
  );
});

test('a build that is stopped leaves nothing', async () => {
  using workspace = new TemporaryWorkspace(quickCard);
  const stop = new AbortController();
  const building = build({
    cwd: workspace.root,
    signal: stop.signal,
    progress: { step: () => stop.abort(new Error('stopped')), inform() {}, detail() {}, end() {} },
  });
  await expect(building).rejects.toThrow('stopped');
  expect(existsSync(workspace.path('out'))).toBe(false);
  await expect(build({ cwd: workspace.root, formats: ['html'], dryRun: true })).resolves.toMatchObject({
    ok: true,
  });
});
