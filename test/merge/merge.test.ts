import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/files/hash.ts';
import { type BuildOptions, build } from '../../src/make/build.ts';
import { merge } from '../../src/merge/merge.ts';
import { projectRoot } from '../support/cli.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { badges, quickCard, TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

const PEOPLE = ['anna', 'bo', 'carl', 'dorte', 'emil'];

/** Badges, and a card with a file that its chapter links to. */
const workspace = () =>
  new TemporaryWorkspace({
    ...quickCard,
    ...badges(PEOPLE.map((name) => `${name},${name},Nord`)),
    'content/card/card.md': '# Kort\n\n[Aftalen](bilag/aftale.docx).\n',
    'content/card/bilag/aftale.docx': 'en aftale',
  });

/** The sums of all files in a folder, by their paths. */
function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .sort();
  return Object.fromEntries(files.map((file) => [file, sha256(readFileSync(path.join(folder, file)))]));
}

async function buildParts(count: number, options: BuildOptions): Promise<void> {
  for (let index = 1; index <= count; index++) {
    const { diagnostics, ok } = await build({ ...options, shard: { index, count } });
    expect([ok, diagnostics]).toEqual([true, []]);
  }
}

describe('parts that are put together', () => {
  test.each([2, 9])('are, of %i, what one build makes, byte for byte', async (count) => {
    using folder = workspace();
    await buildParts(count, { cwd: folder.root });
    const { ok, diagnostics, parts, artifacts } = await merge({ cwd: folder.root });
    expect([ok, diagnostics, parts, artifacts.length]).toEqual([true, [], count, 8]);

    await build({ cwd: folder.root, out: folder.path('whole') });
    const whole = contentOf(folder.path('whole'));
    expect(contentOf(folder.path('out'))).toEqual(whole);
    expect(Object.keys(whole).length).toBe(8 + 2 + 3);
    for (const name of readdirSync(folder.path('parts')))
      expect(existsSync(folder.path(`parts/${name}/manifest.json`))).toBe(false);
  });

  test('also with what is about all, which is made by one of them', async () => {
    using folder = new TemporaryFolder({ 'orders.csv': 'kommune;antal\nSlagelse;5\nSamsø;2\nÆrø;1\n' });
    const options = {
      cwd: projectRoot,
      documents: ['poster'],
      variants: ['slagelse', 'samsoe', 'aeroe'],
      overview: true,
      orders: folder.path('orders.csv'),
    };
    for (const index of [1, 2])
      await build({ ...options, shard: { index, count: 2 }, out: folder.path(`parts/${index}`) });
    const merged = await merge({
      cwd: projectRoot,
      folders: [folder.path('parts/2'), folder.path('parts/1')],
      out: folder.path('out'),
    });
    expect(merged.diagnostics).toEqual([]);
    await build({ ...options, out: folder.path('whole') });
    const whole = contentOf(folder.path('whole'));
    expect(Object.keys(whole)).toContain('poster/1.0/oversigt.pdf');
    expect(contentOf(folder.path('out'))).toEqual(whole);
  });

  test('of a folder of Markdown have its title on the index page', async () => {
    using folder = new TemporaryFolder({
      'notes/a.md': '---\nlang: en\n---\n\n# Notes\n\nSome words.\n',
      'notes/b.md': '# More\n\nMore words.\n',
    });
    const options = { cwd: folder.root, documents: ['notes'], formats: ['html'] } as const;
    for (const index of [1, 2]) await build({ ...options, shard: { index, count: 2 } });
    const { ok, out } = await merge({ cwd: folder.path('notes') });
    expect([ok, out]).toEqual([true, folder.path('notes/out')]);
    await build({ ...options, out: folder.path('whole') });
    expect(contentOf(out)).toEqual(contentOf(folder.path('whole')));
  });

  test('stand beside what was in the output folder before', async () => {
    using folder = workspace();
    await build({ cwd: folder.root, documents: ['card'] });
    await buildParts(2, { cwd: folder.root, documents: ['badge'] });
    expect((await merge({ cwd: folder.root })).ok).toBe(true);
    const { artifacts } = JSON.parse(readFileSync(folder.path('out/manifest.json'), 'utf8'));
    expect(artifacts.length).toBe(3 + 5);
  });
});

describe('a part', () => {
  test('with nothing to make is there, and looks at nothing', async () => {
    using folder = workspace();
    folder.write('content/card/card.md', '# Kort\n\n{{nobody}}\n');
    const shard = { index: 9, count: 9 };
    const { ok, planned, diagnostics } = await build({ cwd: folder.root, shard });
    expect([ok, planned, diagnostics]).toEqual([true, [], []]);
    expect(readdirSync(folder.path('parts/9-of-9'))).toEqual(['part.json']);
  });

  test('needs a folder of its own', async () => {
    using folder = workspace();
    await build({ cwd: folder.root, documents: ['card'], formats: ['html'] });
    const making = build({ cwd: folder.root, out: folder.path('out'), shard: { index: 1, count: 2 } });
    await expect(making).rejects.toMatchObject({ name: 'CannotRun', message: /folder of its own/ });
  });

  test('in which something is wrong leaves no record', async () => {
    using folder = workspace();
    folder.write('content/card/card.md', '# Kort\n\n[](#nothing)\n');
    const built = await Promise.all(
      [1, 2].map((index) => build({ cwd: folder.root, shard: { index, count: 2 } })),
    );
    expect(built.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const { diagnostics } = await merge({ cwd: folder.root });
    expect(diagnostics).toMatchObject([{ rule: 'missing-part' }]);
  });
});

/** A card and two badges in two parts, of which a test alters something. */
async function twoParts(): Promise<TemporaryWorkspace> {
  const folder = workspace();
  await buildParts(2, {
    cwd: folder.root,
    formats: ['html', 'pdf'],
    variants: ['anna', 'bo'],
    documents: ['badge'],
  });
  return folder;
}

const RECORD = 'parts/2-of-2/part.json';

function alterRecord(folder: TemporaryWorkspace, change: (record: Record<string, unknown>) => void): void {
  const record = JSON.parse(readFileSync(folder.path(RECORD), 'utf8'));
  change(record);
  folder.write(RECORD, JSON.stringify(record));
}

type Altering = (folder: TemporaryWorkspace) => void;

describe('what does not belong together', () => {
  test.each<[string, string, string, Altering]>([
    [
      'a part that is missing',
      'missing-part',
      'parts/1-of-2/part.json',
      (folder) => rmSync(folder.path('parts/2-of-2'), { recursive: true }),
    ],
    ['no part at all', 'no-parts', 'parts', (folder) => rmSync(folder.path('parts'), { recursive: true })],
    ['a record that is none', 'broken-part', RECORD, (folder) => folder.write(RECORD, '{}')],
    [
      'a path that leads out',
      'broken-part',
      RECORD,
      (folder) =>
        alterRecord(folder, ({ artifacts }) => {
          for (const entry of artifacts as { path: string }[]) entry.path = '../../outside.pdf';
        }),
    ],
    [
      'a part of another number',
      'unlike-parts.count',
      RECORD,
      (folder) =>
        alterRecord(folder, (record) => {
          record['count'] = 3;
        }),
    ],
    [
      'a part of something else',
      'unlike-parts.division',
      RECORD,
      (folder) =>
        alterRecord(folder, (record) => {
          record['division'] = sha256('');
        }),
    ],
    [
      'another program',
      'unlike-parts.program',
      RECORD,
      (folder) =>
        alterRecord(folder, (record) => {
          record['program'] = sha256('');
        }),
    ],
    [
      'another browser',
      'unlike-parts.browser',
      RECORD,
      (folder) =>
        alterRecord(folder, ({ artifacts }) => {
          for (const entry of artifacts as { browser: string }[]) entry.browser = 'HeadlessChrome/1.2.3';
        }),
    ],
    [
      'another source than the other part',
      'unlike-parts.source',
      RECORD,
      (folder) =>
        alterRecord(folder, ({ read }) => {
          (read as Record<string, string>)['content/badge/badge.md'] = sha256('');
        }),
    ],
    [
      'another kl-docs.yml than here',
      'unlike-parts.source',
      'parts/1-of-2/part.json',
      (folder) => {
        const yaml = readFileSync(folder.path('kl-docs.yml'), 'utf8');
        folder.write('kl-docs.yml', `${yaml}# other\n`);
      },
    ],
    [
      'a file that was altered',
      'altered-part',
      RECORD,
      (folder) => folder.write('parts/2-of-2/badge/1.0/skilt-bo-a6.pdf', 'x'),
    ],
    [
      'a file that is missing',
      'altered-part',
      RECORD,
      (folder) => rmSync(folder.path('parts/2-of-2/badge/1.0/skilt-bo-a6.pdf')),
    ],
    [
      'a file that both have',
      'made-twice',
      RECORD,
      (folder) =>
        alterRecord(folder, ({ artifacts }) => {
          for (const entry of artifacts as { path: string }[]) entry.path = 'badge/1.0/skilt-anna-a6.pdf';
        }),
    ],
    [
      'a part of which something failed',
      'unfinished-part',
      RECORD,
      (folder) =>
        alterRecord(folder, (record) => {
          record['failed'] = ['badge/1.0/a.pdf'];
        }),
    ],
  ])('%s is told, and nothing is written', async (_, key, place, alter) => {
    using folder = await twoParts();
    alter(folder);
    const { ok, diagnostics } = await merge({ cwd: folder.root });
    expect(ok).toBe(false);
    expect(diagnostics.map(({ place }) => place?.file)).toContain(place);
    expect([...new Set(diagnostics.map(({ rule }) => rule))]).toEqual([key.split('.')[0]]);
    expect(existsSync(folder.path('out'))).toBe(false);
  });

  test('the same part twice is no mistake', async () => {
    using folder = await twoParts();
    mkdirSync(folder.path('parts/again'));
    cpSync(folder.path('parts/2-of-2'), folder.path('parts/again/2-of-2'), { recursive: true });
    const { ok, parts, artifacts } = await merge({ cwd: folder.root });
    expect([ok, parts, artifacts.length]).toEqual([true, 3, 2]);
  });

  test('what stood in the output folder stays', async () => {
    using folder = await twoParts();
    await build({ cwd: folder.root, documents: ['card'] });
    const before = contentOf(folder.path('out'));
    alterRecord(folder, (record) => {
      record['failed'] = ['badge/1.0/a.pdf'];
    });
    expect((await merge({ cwd: folder.root })).ok).toBe(false);
    expect(contentOf(folder.path('out'))).toEqual(before);
  });
});
