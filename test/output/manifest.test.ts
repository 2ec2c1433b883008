import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MANIFEST_FILE } from '../../src/output/listed-files.ts';
import {
  editionManifests,
  type ManifestEntry,
  manifestJson,
  mergeManifest,
} from '../../src/output/manifest.ts';
import { OutputFolder } from '../../src/output/output.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const entry = (path: string, changes: Partial<ManifestEntry> = {}): ManifestEntry => ({
  path,
  document: 'card',
  title: 'Kort',
  version: '1.0',
  date: '2026-11-24',
  status: 'draft',
  variant: null,
  sheet: null,
  kind: 'edition',
  format: 'pdf',
  sha256: '0'.repeat(64),
  bytes: 1,
  pages: 1,
  browser: 'Chrome/1',
  ...changes,
});

/** A folder with a manifest and the files that it lists. */
function outputWith(entries: readonly ManifestEntry[], manifest = manifestJson(entries)) {
  const files = Object.fromEntries(entries.map(({ path }) => [`out/${path}`, path]));
  const workspace = new TemporaryWorkspace({ ...files, [`out/${MANIFEST_FILE}`]: manifest });
  const output = new OutputFolder(workspace.path('out'));
  return {
    workspace,
    merged: async (...fresh: ManifestEntry[]) => (await mergeManifest(output, fresh, 'out')).value,
    refused: async (...fresh: ManifestEntry[]) => (await mergeManifest(output, fresh, 'out')).problems,
    [Symbol.dispose]: () => workspace[Symbol.dispose](),
  };
}

const paths = (entries: readonly ManifestEntry[]): string[] => entries.map(({ path }) => path);

describe('the manifest', () => {
  test('has what was there and what is new, sorted by path', async () => {
    using output = outputWith([entry('b/1.0/b.pdf'), entry('d/1.0/d.pdf')]);
    const merged = await output.merged(entry('e/1.0/e.pdf'), entry('c/1.0/c.pdf'), entry('a/1.0/a.pdf'));
    expect(paths(merged)).toEqual([
      'a/1.0/a.pdf',
      'b/1.0/b.pdf',
      'c/1.0/c.pdf',
      'd/1.0/d.pdf',
      'e/1.0/e.pdf',
    ]);
  });

  test('says of a file that is made again what it is now', async () => {
    using output = outputWith([entry('a.pdf'), entry('b.pdf')]);
    const now = entry('a.pdf', { title: 'Nyt', pages: 2 });
    expect(await output.merged(now)).toEqual([now, entry('b.pdf')]);
  });

  test('keeps all that it knows of what stays', async () => {
    const rich = entry('a.csv', {
      variant: { key: 'anna', label: 'Anna' },
      sheet: { design: 'standard', paper: 'a6', orientation: 'landscape', printShop: true, copies: 2 },
      kind: 'orders',
      format: 'csv',
      status: 'released',
      pages: null,
      browser: null,
    });
    using output = outputWith([rich]);
    expect(await output.merged()).toEqual([rich]);
  });

  test('knows every kind of file and both ways to turn a sheet', async () => {
    const kinds = (['edition', 'attachment', 'share', 'overview', 'orders'] as const).map((kind) =>
      entry(`${kind}.pdf`, { kind }),
    );
    const sheet = { design: 'standard', paper: 'a4', printShop: false, copies: 1 };
    const turned = (['portrait', 'landscape'] as const).map((orientation) =>
      entry(`${orientation}.pdf`, { sheet: { ...sheet, orientation } }),
    );
    using output = outputWith([...kinds, ...turned]);
    expect(await output.merged()).toHaveLength(7);
  });

  test('leaves out what is no longer there, but not what is about to be', async () => {
    const editions = [entry('a/1.0/a.pdf'), entry('a/1.1/a.pdf'), entry('a/1.1/a.html')];
    using output = outputWith(editions);
    rmSync(output.workspace.path('out/a/1.1/a.pdf'));
    expect(paths(await output.merged())).toEqual(['a/1.0/a.pdf', 'a/1.1/a.html']);
    rmSync(output.workspace.path('out/a/1.1'), { recursive: true });
    expect(paths(await output.merged(entry('a/1.2/a.pdf')))).toEqual(['a/1.0/a.pdf', 'a/1.2/a.pdf']);
  });

  test.each([
    ['is none', ''],
    ['is no JSON', '{"artifacts": ['],
    ['is of another form', '{"artifacts": [{"path": "a.pdf"}]}'],
    ['knows more than it may', manifestJson([{ ...entry('a.pdf'), made: 'now' } as ManifestEntry])],
    ['has a status that there is none of', manifestJson([{ ...entry('a.pdf'), status: 'old' as 'draft' }])],
  ])('that %s is put together from those of the editions, and that is told', async (_, manifest) => {
    const [old, other, lost] = [
      entry('card/1.0/a.pdf'),
      entry('note/n.pdf', { document: 'note', version: null }),
      entry('card/0.9/a.pdf', { version: '0.9' }),
    ];
    using output = outputWith([old, other, lost], manifest);
    for (const [file, text] of editionManifests([old, other], [old, other]))
      output.workspace.write(`out/${file}`, text);
    output.workspace.write('out/card/0.9/manifest.json', '{');
    const fresh = entry('card/1.1/a.pdf', { version: '1.1' });
    expect(await output.merged(fresh)).toEqual([old, fresh, other]);
    expect(await output.refused(fresh)).toMatchObject([
      {
        rule: 'broken-manifest',
        severity: 'warning',
        message: expect.stringMatching(/could not be read .* 2 files/),
        place: { file: 'out/manifest.json' },
      },
    ]);
  });

  test('that was taken away is put together, too', async () => {
    const old = entry('card/1.0/a.pdf');
    using output = outputWith([old]);
    for (const [file, text] of editionManifests([old], [old])) output.workspace.write(`out/${file}`, text);
    rmSync(output.workspace.path(`out/${MANIFEST_FILE}`));
    expect(await output.merged()).toEqual([old]);
    expect(await output.refused()).toMatchObject([{ message: expect.stringContaining('was gone') }]);
  });

  test('of an edition has what is of it, and only those are made that have new files', () => {
    const [a, b, c] = [
      entry('card/1.0/a.pdf'),
      entry('card/1.0/b.pdf'),
      entry('card/1.1/c.pdf', { version: '1.1' }),
    ];
    const made = editionManifests([a, b, c], [b]);
    expect([...made]).toEqual([['card/1.0/manifest.json', manifestJson([a, b])]]);
  });

  test('is begun where there is none', async () => {
    using workspace = new TemporaryWorkspace();
    const output = new OutputFolder(workspace.path('out'));
    expect((await mergeManifest(output, [entry('a.pdf')], 'out')).value).toEqual([entry('a.pdf')]);
  });

  test('refuses other files of a released edition, and takes the same, new ones and those of drafts', async () => {
    using output = outputWith([entry('a.pdf', { status: 'released' }), entry('b.pdf')]);
    const other = { sha256: 'other' };
    expect(await output.refused(entry('a.pdf', { status: 'released' }), entry('b.pdf', other))).toEqual([]);
    expect(await output.refused(entry('c.pdf', { ...other, status: 'released' }))).toEqual([]);
    for (const status of ['draft', 'released'] as const) {
      expect(await output.refused(entry('a.pdf', { ...other, status }))).toMatchObject([
        {
          rule: 'released-edition',
          severity: 'error',
          message: '"card" 1.0 is released, and a.pdf would become another file',
          place: { file: 'content/card/document.yml' },
          hint: expect.stringContaining('the next version'),
        },
      ]);
    }
  });

  test('is a text that people can read', () => {
    const text = manifestJson([entry('a.pdf')]);
    expect(JSON.parse(text)).toEqual({ artifacts: [entry('a.pdf')] });
    expect(text).toMatch(/^\{\n {2}"artifacts": \[\n {4}\{\n {6}"path": "a\.pdf",\n[\s\S]*\n\}\n$/);
  });
});
