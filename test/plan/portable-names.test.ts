import { expect, test } from 'vitest';
import { planSelection } from '../../src/plan/select.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

test.each([
  ['nul', 'bad-file-name.reserved'],
  ['kort.', 'bad-file-name.trailing'],
  ['kort', undefined],
])('a document that is called %j', async (id, key) => {
  const files = Object.entries(quickCard).map(([file, text]) => [file.replace('/card/', `/${id}/`), text]);
  using workspace = new TemporaryWorkspace(Object.fromEntries(files));
  const { value } = openWorkspace(sourcesIn(workspace.root));
  const { problems } = value === null ? { problems: [] } : await planSelection(value, {});
  expect(value).not.toBeNull();
  const told = problems.map(({ said, place }) => [said?.key, place]);
  expect(told).toEqual(key === undefined ? [] : [[key, { file: `content/${id}/document.yml` }]]);
});
