import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/files/hash.ts';
import { type BuildOptions, build } from '../../src/index.ts';
import { printerOf } from '../../src/print/artifact-maker.ts';
import { programId } from '../../src/workspace/own-package.ts';
import { useOwnCache } from '../drawing/own-cache.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

useOwnCache();

const DESCRIPTION = 'content/card/document.yml';
const PAGE = 'card/1.0/index.html';

/** A workspace with a quick card whose pages are made for the screen: that takes no browser. */
class Workspace extends TemporaryWorkspace {
  constructor(files: Readonly<Record<string, string>> = {}) {
    super({ ...quickCard, ...files });
  }

  build(options: BuildOptions = {}) {
    return build({ cwd: this.root, formats: ['html'], ...options });
  }

  /** Another edition of the card. */
  edition(version: string, title = 'Lynkort'): void {
    const text = quickCard[DESCRIPTION] ?? '';
    this.write(DESCRIPTION, text.replace('"1.0"', `"${version}"`).replace('Lynkort', title));
  }

  out(file: string): string {
    return readFileSync(this.path(`out/${file}`), 'utf8');
  }

  get listed(): string[] {
    const { artifacts } = JSON.parse(this.out('manifest.json')) as { artifacts: { path: string }[] };
    return artifacts.map(({ path }) => path);
  }

  get lastRun(): unknown {
    return JSON.parse(this.out('last-run.json'));
  }

  /** The links of the index page to pages, in their order. */
  get linked(): string[] {
    return [...this.out('index.html').matchAll(/href="(card[^"]+)"/g)].map(([, target = '']) => target);
  }

  get names(): string[] {
    return readdirSync(this.path('out')).sort();
  }
}

const NAMES = ['card', 'index.html', 'last-run.json', 'manifest.json'];
const states = { new: [], changed: [], unchanged: [], failed: [] };
const statesOf = ({ artifacts }: Awaited<ReturnType<typeof build>>) => artifacts.map(({ state }) => state);

test('what was printed before is known by this program and the browser', () => {
  expect(printerOf('Chrome/1')).toEqual({ program: programId(), browser: 'Chrome/1', whole: false });
});

describe('the last run', () => {
  test('tells what is new, changed, unchanged and failed', async () => {
    using workspace = new Workspace();
    await workspace.build();
    expect(workspace.lastRun).toEqual({ ...states, new: [PAGE] });
    expect(statesOf(await workspace.build())).toEqual(['unchanged']);
    expect(workspace.lastRun).toEqual({ ...states, unchanged: [PAGE] });
    workspace.write('content/card/card.md', '# Andet\n\nTekst.\n');
    expect(statesOf(await workspace.build())).toEqual(['changed']);
    expect(workspace.lastRun).toEqual({ ...states, changed: [PAGE] });
    workspace.edition('1.1');
    await workspace.build();
    expect(workspace.lastRun).toEqual({ ...states, new: ['card/1.1/index.html'] });
    expect(workspace.names).toEqual(NAMES);
  });

  test('is told again where nothing was to be done and it was taken away', async () => {
    using workspace = new Workspace();
    await workspace.build();
    rmSync(workspace.path('out/last-run.json'));
    expect(statesOf(await workspace.build())).toEqual(['unchanged']);
    expect(workspace.lastRun).toEqual({ ...states, unchanged: [PAGE] });
  });

  test('that had nothing to do touches no other file', async () => {
    using workspace = new Workspace();
    await workspace.build();
    const files = [PAGE, 'manifest.json', 'index.html'];
    const seen = () => files.map((file) => statSync(workspace.path(`out/${file}`)).ino);
    const before = seen();
    await workspace.build();
    expect([seen(), workspace.names]).toEqual([before, NAMES]);
  });

  test('that only said what it would make is none', async () => {
    using workspace = new Workspace();
    const { planned, artifacts } = await workspace.build({ dryRun: true });
    expect([planned, artifacts, existsSync(workspace.path('out'))]).toEqual([[PAGE], [], false]);
    await workspace.build();
    const before = workspace.out('last-run.json');
    await workspace.build({ dryRun: true });
    expect(workspace.out('last-run.json')).toBe(before);
  });

  test('that failed leaves what was told of the one before', async () => {
    using workspace = new Workspace();
    await workspace.build();
    const before = workspace.names.map((name) => statSync(workspace.path(`out/${name}`)).ino);
    workspace.write('content/card/card.md', '# A\n\n[](#nowhere)\n');
    const { ok, failed, artifacts } = await workspace.build();
    expect([ok, failed, artifacts]).toEqual([false, [PAGE], []]);
    expect(workspace.lastRun).toEqual({ ...states, new: [PAGE] });
    expect(workspace.names.map((name) => statSync(workspace.path(`out/${name}`)).ino)).toEqual(before);
    // It is no record of having nothing to do.
    expect((await workspace.build()).ok).toBe(false);
  });
});

describe('two editions in one folder', () => {
  async function withEditions(...versions: string[]): Promise<Workspace> {
    const workspace = new Workspace();
    for (const version of versions) {
      workspace.edition(version, `Lynkort ${version}`);
      await workspace.build();
    }
    return workspace;
  }
  const page = (version: string): string => `card/${version}/index.html`;

  test('both stand in the manifest by path, and in the index newest first', async () => {
    using workspace = await withEditions('1.9', '1.10', '1.2');
    expect(workspace.listed).toEqual(['1.10', '1.2', '1.9'].map(page));
    expect(workspace.linked).toEqual(['1.10', '1.9', '1.2'].map(page));
    expect(workspace.names).toEqual(NAMES);
  });

  test('the document is called as its newest edition is', async () => {
    using workspace = await withEditions('1.9', '1.10', '1.2');
    expect(workspace.out('index.html')).toMatch(/<h2[^>]*>Lynkort 1\.10<\/h2>/);
  });

  test.each<[string, boolean]>([
    ['and nothing else has changed', false],
    ['and something else has changed', true],
  ])('one that is deleted is listed no longer: %s', async (_, changed) => {
    using workspace = await withEditions('1.0', '1.1');
    rmSync(workspace.path('out/card/1.0'), { recursive: true });
    if (changed) workspace.write('content/card/card.md', '# Andet\n\nTekst.\n');
    const result = await workspace.build();
    expect([result.diagnostics, statesOf(result)]).toEqual([[], [changed ? 'changed' : 'unchanged']]);
    expect([workspace.listed, workspace.linked]).toEqual([[page('1.1')], [page('1.1')]]);
    expect(readdirSync(workspace.path('out/card'))).toEqual(['1.1']);
  });

  test('one that is made again is listed once, as it is now', async () => {
    using workspace = await withEditions('1.0', '1.1');
    workspace.edition('1.0', 'Nyt');
    await workspace.build();
    expect(workspace.listed).toEqual(['1.0', '1.1'].map(page));
    const { artifacts } = JSON.parse(workspace.out('manifest.json'));
    const html = readFileSync(workspace.path(`out/${page('1.0')}`));
    expect(artifacts[0]).toMatchObject({ title: 'Nyt', sha256: sha256(html), bytes: html.byteLength });
  });

  test('one of another document stays', async () => {
    using workspace = await withEditions('1.0');
    workspace.write('content/other/document.yml', quickCard[DESCRIPTION] ?? '');
    workspace.write('content/other/card.md', '# Andet\n\nTekst.\n');
    const result = await workspace.build({ documents: ['other'] });
    expect(result.artifacts.map(({ path }) => path)).toEqual(['other/1.0/index.html']);
    expect(workspace.listed).toEqual([page('1.0'), 'other/1.0/index.html']);
    rmSync(workspace.path('content/other'), { recursive: true });
    await workspace.build();
    expect(workspace.listed).toEqual([page('1.0'), 'other/1.0/index.html']);
  });
});

describe('what is deleted or altered behind its back', () => {
  test.each<[string, (workspace: Workspace) => void, string]>([
    ['the page', (workspace) => rmSync(workspace.path(`out/${PAGE}`)), 'new'],
    ['the edition', (workspace) => rmSync(workspace.path('out/card'), { recursive: true }), 'new'],
    ['the page, with other text', (workspace) => workspace.write(`out/${PAGE}`, 'altered'), 'changed'],
    ['index.html', (workspace) => rmSync(workspace.path('out/index.html')), 'unchanged'],
    ['index.html, with other text', (workspace) => workspace.write('out/index.html', 'altered'), 'unchanged'],
    [
      "the edition's manifest",
      (workspace) => rmSync(workspace.path('out/card/1.0/manifest.json')),
      'unchanged',
    ],
    ['all of it', (workspace) => rmSync(workspace.path('out'), { recursive: true }), 'new'],
  ])('is made again: %s', async (_, change, state) => {
    using workspace = new Workspace();
    await workspace.build();
    const files = [PAGE, 'manifest.json', 'index.html'];
    const before = files.map((file) => workspace.out(file));
    change(workspace);
    const result = await workspace.build();
    expect([result.diagnostics, result.ok, statesOf(result)]).toEqual([[], true, [state]]);
    expect(files.map((file) => workspace.out(file))).toEqual(before);
    expect(workspace.names).toEqual(NAMES);
    expect(statesOf(await workspace.build())).toEqual(['unchanged']);
  });

  test.each<[string, (workspace: Workspace) => void]>([
    ['was taken away', (workspace) => rmSync(workspace.path('out/manifest.json'))],
    ['has other text', (workspace) => workspace.write('out/manifest.json', '{')],
  ])('is told where it is the manifest that %s, and nothing is lost', async (_, change) => {
    using workspace = new Workspace();
    await workspace.build();
    const before = workspace.out('manifest.json');
    change(workspace);
    const { diagnostics } = await workspace.build();
    expect(diagnostics).toMatchObject([{ rule: 'broken-manifest', place: { file: 'out/manifest.json' } }]);
    expect(workspace.out('manifest.json')).toBe(before);
    expect((await workspace.build()).diagnostics).toEqual([]);
  });
});

describe('a file that somebody else has changed, of the same size and time', () => {
  /** Builds, changes the page, and answers what it was. */
  async function changed(workspace: Workspace): Promise<string> {
    // A time of whole seconds can be set again.
    const setTime = () => utimesSync(workspace.path(`out/${PAGE}`), 0, 1_800_000_000);
    await workspace.build();
    setTime();
    await workspace.build();
    const before = workspace.out(PAGE);
    workspace.write(`out/${PAGE}`, before.replace('Aftal', 'Afvis'));
    setTime();
    return before;
  }

  test('is made again with --verify alone, and that is told once', async () => {
    using workspace = new Workspace();
    const before = await changed(workspace);
    expect(statesOf(await workspace.build())).toEqual(['unchanged']);
    expect(workspace.out(PAGE)).not.toBe(before);
    const { diagnostics, ok, artifacts } = await workspace.build({ verify: true });
    expect(diagnostics).toMatchObject([
      {
        rule: 'altered-output',
        place: { file: `out/${PAGE}` },
        message: expect.stringMatching(/made again$/),
      },
    ]);
    expect([ok, artifacts.map(({ state }) => state)]).toEqual([true, ['changed']]);
    expect(workspace.out(PAGE)).toBe(before);
    for (const verify of [true, false]) {
      const again = await workspace.build({ verify });
      expect([again.diagnostics, statesOf(again)]).toEqual([[], ['unchanged']]);
    }
  });

  test('is told where it is of an edition that the run does not make', async () => {
    using workspace = new Workspace();
    await changed(workspace);
    workspace.edition('1.1');
    const { diagnostics, ok } = await workspace.build({ verify: true });
    expect(diagnostics).toMatchObject([
      {
        rule: 'altered-output',
        place: { file: `out/${PAGE}` },
        hint: expect.stringContaining('come from a copy'),
      },
    ]);
    expect(ok).toBe(true);
  });
});

describe('something in the way', () => {
  test.each([
    ['a folder where the page must be', `${PAGE}/kept.txt`, PAGE],
    ['a file where its folder must be', 'card', PAGE],
    ['a folder where the index must be', 'index.html/kept.txt', 'index.html'],
  ])('is told, and nothing is changed: %s', async (_, obstacle, target) => {
    using workspace = new Workspace({ 'out/manifest.json': 'old', [`out/${obstacle}`]: 'mine' });
    const before = readdirSync(workspace.path('out'), { recursive: true }).sort();
    await expect(workspace.build()).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringContaining(`${workspace.path(`out/${target}`)} cannot be written: `),
    });
    expect(readdirSync(workspace.path('out'), { recursive: true }).sort()).toEqual(before);
    expect([workspace.out('manifest.json'), workspace.out(obstacle)]).toEqual(['old', 'mine']);
    rmSync(workspace.path(`out/${obstacle.split('/')[0]}`), { recursive: true });
    expect(statesOf(await workspace.build())).toEqual(['new']);
    expect(workspace.names).toEqual(NAMES);
  });

  test('of a run that has nothing to do is told too', async () => {
    using workspace = new Workspace();
    await workspace.build();
    rmSync(workspace.path('out/last-run.json'));
    mkdirSync(workspace.path('out/last-run.json'));
    await expect(workspace.build()).rejects.toMatchObject({ name: 'CannotRun' });
  });

  test('of the folder itself is told before anything is read', async () => {
    using workspace = new Workspace({ out: 'a file', 'content/card/card.md': '# A\n\n[](#nowhere)\n' });
    await expect(workspace.build()).rejects.toMatchObject({
      name: 'CannotRun',
      message: expect.stringMatching(/^The output folder .* cannot be written: /),
    });
  });
});

test('files come in the order of their paths, whatever the order in which they are made', async () => {
  const rows = ['b,Bo', 'a,Åse', 'c,Carl', 'd2,Dorte', 'd10,Ditte'];
  using workspace = new Workspace({
    'kl-docs.yml':
      'title: Test\ndata: { people: { file: content/people.csv, key: slug, label: name, find: [slug] } }\n',
    'content/people.csv': `slug,name\n${rows.join('\n')}\n`,
  });
  const description = (quickCard[DESCRIPTION] ?? '').replace('{{document.version}}', '{{person.slug}}');
  workspace.write(DESCRIPTION, `${description}variants: { data: people, as: person }\n`);
  const expected = ['a', 'b', 'c', 'd10', 'd2'].map((slug) => `card/1.0/lynkort-${slug}.html`);
  const result = await workspace.build();
  expect(result.artifacts.map(({ path }) => path)).toEqual(expected);
  expect(workspace.listed).toEqual(expected);
  expect(workspace.lastRun).toEqual({ ...states, new: expected });
  // The index has them by name, in the language's order.
  expect(workspace.linked).toEqual(
    ['b', 'c', 'd10', 'd2', 'a'].map((slug) => `card/1.0/lynkort-${slug}.html`),
  );
});

describe('a table from elsewhere', () => {
  test('is read anew when it has changed', async () => {
    const people = 'data: { people: { file: content/people.csv, key: slug, label: name, find: [slug] } }\n';
    using workspace = new Workspace({
      'kl-docs.yml': `title: Test\n${people}`,
      'content/people.csv': 'slug,name\na,Anna\n',
      'own.csv': 'slug,name\nb,Bo\n',
    });
    const description = (quickCard[DESCRIPTION] ?? '').replace('{{document.version}}', '{{person.slug}}');
    workspace.write(DESCRIPTION, `${description}variants: { data: people, as: person }\n`);
    const from = workspace.path('own.csv');
    const made = async () =>
      (await workspace.build({ from })).artifacts.map(({ path, state }) => `${path} ${state}`);
    expect(await made()).toEqual(['card/1.0/lynkort-b.html new']);
    expect(await made()).toEqual(['card/1.0/lynkort-b.html unchanged']);
    writeFileSync(from, 'slug,name\nc,Carl\n');
    expect(await made()).toEqual(['card/1.0/lynkort-c.html new']);
    // The workspace's own table has no say.
    renameSync(workspace.path('content/people.csv'), workspace.path('content/people.old.csv'));
    expect(workspace.listed).toEqual(['card/1.0/lynkort-b.html', 'card/1.0/lynkort-c.html']);
  });
});

test('a run in which nothing can be made leaves no folder', async () => {
  using workspace = new Workspace({ 'templates/card/page.hbs': '<html>{{nothing}}</html>' });
  const { ok } = await workspace.build();
  expect([ok, existsSync(workspace.path('out'))]).toEqual([false, false]);
});
