import { rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { EarlierLook, type LookRequest } from '../../src/check/earlier-look.ts';
import { type CheckResult, check } from '../../src/check/run.ts';
import { today } from '../../src/check/today.ts';
import { Memory } from '../../src/memory/memory.ts';
import { programId } from '../../src/workspace/own-package.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { cardWorkspace } from './checking.ts';

useEmptyCache();

const CARD = 'content/card/card.md';
const WARNING = '# Kort\n\nSe [her](https://kl.dk).\n\n## Ind.\n';

/** What is told, each with whether it can be mended. */
const told = ({ diagnostics, fixes }: CheckResult) =>
  diagnostics.map((one) => `${one.rule} ${fixes.has(one) ? 'with' : 'without'} a fix`);

/** Writes another rule into what is kept: where that is told, nothing was looked at. */
function tamper(root: string): void {
  const looks = new Memory<LookRequest, unknown>('looks');
  const request: LookRequest = { program: programId(), day: today(), root, documents: [], language: 'en' };
  const kept = looks.read(request);
  if (kept === null) throw new Error('nothing is kept');
  looks.write(request, JSON.parse(JSON.stringify(kept).replaceAll('"link-text"', '"bare-address"')));
}

test('the same check answers the same, and nothing is looked at again', async () => {
  using workspace = cardWorkspace({ [CARD]: WARNING });
  const cwd = workspace.root;
  const first = await check({ cwd });
  expect(told(first)).toEqual(['link-text without a fix', 'heading-full-stop with a fix']);
  const second = await check({ cwd });
  expect({ ...second, fixes: [...second.fixes] }).toEqual({ ...first, fixes: [...first.fixes] });
  tamper(cwd);
  expect(told(await check({ cwd }))).toEqual(['bare-address without a fix', 'heading-full-stop with a fix']);
});

test.each<[string, (workspace: ReturnType<typeof cardWorkspace>) => void]>([
  ['a chapter is edited', (workspace) => workspace.write(CARD, `${WARNING}\nMere.\n`)],
  ['a file comes into the folder', (workspace) => workspace.write('content/card/more.md', '# Mere\n')],
  ['a document comes', (workspace) => workspace.write('content/other/document.yml', 'title: Other\n')],
  ['the words that are known become more', (workspace) => workspace.write('content/words.txt', 'ord\n')],
  ['the settings are others', (workspace) => workspace.write('kl-docs.yml', 'title: Other\n')],
  ['a chapter is gone', (workspace) => rmSync(workspace.path(CARD))],
])('all is looked at again when %s', async (_, change) => {
  using workspace = cardWorkspace({ [CARD]: WARNING });
  const cwd = workspace.root;
  await check({ cwd });
  tamper(cwd);
  change(workspace);
  expect((await check({ cwd })).diagnostics.map(({ rule }) => rule)).not.toContain('bare-address');
});

test('on another day facts may have ended', async () => {
  using workspace = cardWorkspace({ [CARD]: WARNING });
  await check({ cwd: workspace.root });
  tamper(workspace.root);
  vi.stubEnv('SOURCE_DATE_EPOCH', '1900000000');
  expect(told(await check({ cwd: workspace.root }))[0]).toBe('link-text without a fix');
});

test('what is an error, and what is mended, is looked at each time', async () => {
  using workspace = cardWorkspace({ [CARD]: '# Kort\n\n![x](missing.png)\n\n## Ind.\n' });
  const cwd = workspace.root;
  const errors = await check({ cwd });
  expect(errors.ok).toBe(false);
  expect(new EarlierLook({ root: cwd, documents: [], language: 'en' }).read()).toBeNull();
  workspace.write(CARD, WARNING);
  await check({ cwd });
  tamper(cwd);
  const { mended } = await check({ cwd, fix: true });
  expect(mended.map(({ rule }) => rule)).toEqual(['heading-full-stop']);
  expect(told(await check({ cwd }))).toEqual(['link-text without a fix']);
});
