import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/files/hash.ts';
import { fetchReleased, type Released } from '../../src/publish/fetch-released.ts';
import { openTarget, targetNamed } from '../../src/publish/open-target.ts';
import { allPlaces, FolderPlace, type Place } from '../support/published-places.ts';
import { publishTo } from '../support/publishing.ts';
import { frozen, makeSite } from '../support/site.ts';
import { TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

const { signal } = new AbortController();

const PLAIN = { kind: 'edition', variant: null, sheet: null } as const;
const RECORD: Released = {
  document: 'guide',
  version: '1.7',
  files: [
    { ...PLAIN, path: 'guide.html', format: 'html', sha256: sha256('the guide') },
    { ...PLAIN, path: 'a b/c.svg', format: 'svg', sha256: sha256('<svg/>') },
  ],
};
const SITE = {
  'index.html': 'one',
  'guide/1.7/guide.html': frozen('guide/1.7', 'the guide'),
  'guide/1.7/a b/c.svg': frozen('guide/1.7', '<svg/>'),
};

async function fetchFrom({ to, root }: Place, folder: string) {
  await using target = openTarget(targetNamed(to), root, signal);
  return fetchReleased([RECORD], target, folder);
}

for (const { name, isMissing, make } of allPlaces())
  test.skipIf(isMissing)(`a fresh clone gets the files of released editions from ${name}`, async () => {
    using place = make();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, SITE);
    await publishTo(place.to, workspace);
    using clone = new TemporaryFolder();
    expect(await fetchFrom(place, clone.path('released'))).toEqual([]);
    expect(readFileSync(clone.path('released/guide/1.7/guide.html'), 'utf8')).toBe('the guide');
    expect(readFileSync(clone.path('released/guide/1.7/a b/c.svg'), 'utf8')).toBe('<svg/>');
    expect(readdirSync(clone.path('released'))).toEqual(['guide']);
  });

describe('a file', () => {
  test('that was altered where it is published is not taken', async () => {
    using place = new FolderPlace();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, SITE);
    await publishTo(place.to, workspace);
    place.change('guide/1.7/guide.html', 'by hand');
    using clone = new TemporaryFolder();
    const problems = await fetchFrom(place, clone.path('released'));
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
      ['altered-target', expect.stringContaining('guide/1.7/guide.html')],
    ]);
    expect(readdirSync(clone.path('released/guide/1.7'))).toEqual(['a b']);
  });

  test('that is published nowhere is told', async () => {
    using place = new FolderPlace();
    using workspace = new TemporaryWorkspace();
    makeSite(workspace, { 'index.html': 'one' });
    await publishTo(place.to, workspace);
    const problems = await fetchFrom(place, workspace.path('released'));
    expect(problems.map(({ rule }) => rule)).toEqual(['not-published', 'not-published']);
  });

  test('that is here is not asked for', async () => {
    using clone = new TemporaryFolder({
      'released/guide/1.7/guide.html': 'the guide',
      'released/guide/1.7/a b/c.svg': '<svg/>',
    });
    using nowhere = new FolderPlace();
    nowhere.write('www', 'a file, which no target can be');
    expect(await fetchFrom(nowhere, clone.path('released'))).toEqual([]);
  });
});
