import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { klDocs } from '../support/cli.ts';
import { badges, TemporaryWorkspace } from '../support/workspace.ts';

test('five builds at once into one folder are all in its manifest and on its index page', async () => {
  const people = ['anna', 'bo', 'carl', 'dorte', 'emil'];
  using workspace = new TemporaryWorkspace(badges(people.map((name) => `${name},${name},Nord`)));
  const one = (name: string) => klDocs(['build', 'badge', '--variant', name], workspace.root);
  const ran = await Promise.all(people.map(one));
  expect(ran.map(({ code, stderr }) => [code, stderr.includes('error')])).toEqual(
    people.map(() => [0, false]),
  );

  const { artifacts } = JSON.parse(readFileSync(workspace.path('out/manifest.json'), 'utf8'));
  const files = people.map((name) => `badge/1.0/skilt-${name}-a6.pdf`);
  expect(artifacts.map(({ path }: { readonly path: string }) => path)).toEqual(files);
  const index = readFileSync(workspace.path('out/index.html'), 'utf8');
  for (const file of files) expect(index).toContain(`href="${file}"`);
  expect(readdirSync(workspace.path('out')).filter((name) => name.startsWith('.'))).toEqual([]);

  // One whose files another run has left out makes them known again.
  workspace.write('out/manifest.json', JSON.stringify({ artifacts: artifacts.slice(1) }));
  expect((await one('anna')).code).toBe(0);
  expect(JSON.parse(readFileSync(workspace.path('out/manifest.json'), 'utf8')).artifacts).toEqual(artifacts);
});
