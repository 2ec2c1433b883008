import { existsSync, readFileSync } from 'node:fs';
import { build, CannotRun, check } from 'kl-docs';
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
  expect(steps).toEqual(['Reading card', 'Checking', 'Making card 1.0']);
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

test('a check says what is wrong and what can be mended, and mends it', async () => {
  using workspace = new TemporaryWorkspace(quickCard);
  const card = 'content/card/card.md';
  workspace.write(card, '# Kort\n\nSe [her](https://kl.dk).\n\n## Ind.\n');
  const first = await check({ cwd: workspace.path('content'), documents: ['card'] });
  expect(first).toMatchObject({ ok: true, workspace: workspace.root, documents: ['card'], mended: [] });
  expect(first.diagnostics.map(({ rule }) => rule)).toEqual(['link-text', 'heading-full-stop']);
  expect([...first.fixes.values()]).toMatchObject([{ file: card, replacement: '' }]);
  const second = await check({ cwd: workspace.root, fix: true });
  expect(second.mended.map(({ rule }) => rule)).toEqual(['heading-full-stop']);
  expect(readFileSync(workspace.path(card), 'utf8')).toContain('## Ind\n');
  workspace.write(card, '# Kort\n\n[Ingen](#steder).\n');
  expect(await check({ cwd: workspace.root })).toMatchObject({ ok: false });
  await expect(check({ cwd: '/' })).rejects.toBeInstanceOf(CannotRun);
});
