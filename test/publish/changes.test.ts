import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/publish/changes.ts';
import type { ListedFile, SiteManifest } from '../../src/website/site-manifest.ts';

const file = (path: string, text = 'a', released: string | null = null): ListedFile => ({
  path,
  sha256: text.repeat(64),
  bytes: 1,
  released,
});
const manifest = (files: readonly ListedFile[], withdrawn: string[] = []): SiteManifest => ({
  files: [...files],
  withdrawn,
});
/** What stands there as its manifest says. */
const standing = (files: readonly ListedFile[], withdrawn: string[] = []) => ({
  manifest: manifest(files, withdrawn),
  files: ['manifest.json', ...files.map(({ path }) => path)],
});
const rules = ({ problems }: { problems: readonly { rule: string }[] }) => problems.map(({ rule }) => rule);

const FROZEN = file('guide/1.7/a.html', 'a', 'guide/1.7');

describe('what changes', () => {
  test('where nothing stands is all of the site', () => {
    expect(changesBetween({ manifest: null, files: [] }, manifest([file('a'), FROZEN]))).toMatchObject({
      added: ['a', 'guide/1.7/a.html'],
      ...{ changed: [], removed: [], kept: [], unchanged: [], problems: [] },
    });
  });

  test('is told by the sums', () => {
    const there = standing([file('a'), file('b'), file('c')]);
    expect(changesBetween(there, manifest([file('b', 'b'), file('c'), file('d')]))).toMatchObject({
      ...{ added: ['d'], changed: ['b'], removed: ['a'], kept: [], unchanged: ['c'], problems: [] },
    });
  });

  test('includes a file that was taken out by hand', () => {
    const there = { ...standing([file('a')]), files: ['manifest.json'] };
    expect(changesBetween(there, manifest([file('a')])).added).toEqual(['a']);
  });

  test('includes what somebody else has put where the site has a file', () => {
    const there = { ...standing([file('a')]), files: ['a', 'manifest.json', 'robots.txt'] };
    expect(changesBetween(there, manifest([file('a'), file('robots.txt')])).changed).toEqual(['robots.txt']);
  });
});

describe('a released file', () => {
  test('that the site does not have stays, also in the manifest', () => {
    const changes = changesBetween(standing([FROZEN, file('a')]), manifest([file('a')]));
    expect([changes.kept, changes.removed, rules(changes)]).toEqual([[FROZEN.path], [], ['site-behind']]);
    expect(changes.manifest.files).toContainEqual(FROZEN);
  });

  test('stays released where the site has it as any other', () => {
    const changes = changesBetween(standing([FROZEN]), manifest([{ ...FROZEN, released: null }]));
    expect([changes.manifest.files, rules(changes)]).toEqual([[FROZEN], []]);
  });

  test('is looked at where it stands, but for one that would be replaced, which is told as that', () => {
    const other = file('guide/1.7/b.html', 'b', 'guide/1.7');
    const changes = changesBetween(
      standing([FROZEN, other]),
      manifest([FROZEN, { ...other, sha256: 'c'.repeat(64) }]),
    );
    expect([changes.frozen, rules(changes)]).toEqual([[FROZEN], ['released-file']]);
  });

  test('of a withdrawn edition goes, and does not come back', () => {
    const gone = changesBetween(standing([FROZEN]), manifest([file('a')], ['guide/1.7']));
    expect([gone.removed, gone.frozen, rules(gone)]).toEqual([[FROZEN.path], [], []]);
    expect(gone.manifest.withdrawn).toEqual(['guide/1.7']);
    const there = standing([file('a')], ['guide/1.7']);
    expect(rules(changesBetween(there, manifest([FROZEN])))).toEqual(['returning-edition']);
    expect(rules(changesBetween(there, manifest([FROZEN], ['guide/1.7'])))).toEqual(['returning-edition']);
  });
});
