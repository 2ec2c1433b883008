import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namedAfter } from '../../src/plan/named-after.ts';
import { planSelection } from '../../src/plan/select.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** What the workspace is called once its documents are known, and in which language it speaks. */
async function nameOf(folder: TemporaryWorkspace, documents: readonly string[]) {
  const { value: workspace } = openWorkspace(sourcesIn(folder.root));
  if (workspace === null) throw new Error('kl-docs.yml of the test is wrong');
  const { value: plans } = await planSelection(workspace, { documents });
  const { config, root } = namedAfter(workspace, plans);
  expect(root).toBe(folder.root);
  return { title: config.title, language: config.language, publisher: config.publisher };
}

const GUIDE = {
  'guide/1.md': '---\nlang: en\n---\n# The guide\n\nHow to do it.\n',
  'other/1.md': '# Other\n',
};

test('a folder that is no workspace is called as its first document', async () => {
  using folder = new TemporaryWorkspace(GUIDE);
  rmSync(folder.path('kl-docs.yml'));
  expect(await nameOf(folder, ['./guide', './other'])).toEqual({
    title: 'The guide',
    language: 'en',
    publisher: null,
  });
});

test('a workspace has its own name', async () => {
  using folder = new TemporaryWorkspace({ ...GUIDE, 'kl-docs.yml': 'title: Test\n' });
  expect(await nameOf(folder, ['./guide'])).toEqual({ title: 'Test', language: 'da', publisher: null });
});

test('a folder of which nothing can be made keeps its own', async () => {
  using folder = new TemporaryWorkspace();
  rmSync(folder.path('kl-docs.yml'));
  expect(await nameOf(folder, ['./none'])).toMatchObject({ language: 'da' });
});
