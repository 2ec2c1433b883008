import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { capitalised, type Said, tidy } from '../../src/begin/facts.ts';
import { beginWorkspace, folderToBegin, planWorkspace } from '../../src/begin/init.ts';
import { writeAll } from '../../src/begin/write-new.ts';
import { build, check } from '../../src/index.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

const DATE = '2026-11-24';
const NOTHING: Said = { office: null, about: null, date: DATE };
const refusing = async (): Promise<boolean> => false;

/** Writes what `kl-docs init` writes into an empty folder. */
async function begun(folder: TemporaryFolder, language: 'da' | 'en', said: Partial<Said>): Promise<void> {
  const files = await planWorkspace(folder.root, language, { ...NOTHING, ...said });
  await beginWorkspace(folder.root, files, refusing);
}

describe('a new workspace', () => {
  test.each([
    ['da', { office: 'Aabenraa Kommune', about: 'digital post' }, 'Digital post', 4],
    ['da', {}, 'Vejledning', 6],
    ['en', { office: 'Northtown Council', about: 'parking permits' }, 'Parking permits', 4],
    ['en', {}, 'Guide', 6],
  ] as const)('in %s of %j checks clean and builds at once', async (language, said, title, open) => {
    using folder = new TemporaryFolder();
    await begun(folder, language, said);
    const { diagnostics } = await check({ cwd: folder.root });
    const rules = diagnostics.map(({ rule, severity }) => `${severity} ${rule}`);
    expect(rules.filter((rule) => !rule.startsWith('note'))).toEqual([]);
    expect(rules.filter((rule) => rule === 'note open-point')).toHaveLength(open);
    const result = await build({ cwd: folder.root });
    expect(result.ok).toBe(true);
    expect(result.artifacts.map(({ path }) => path)).toEqual([
      'guide/0.1/guide-0.1.pdf',
      'guide/0.1/index.html',
      'poster/0.1/poster-a4.html',
      'poster/0.1/poster-a4.pdf',
    ]);
    for (const file of result.artifacts.filter(({ format }) => format === 'pdf')) {
      const bytes = readFileSync(folder.path(`out/${file.path}`));
      expect(brokenRules(bytes)).toEqual([]);
      expect(inspectPdf(bytes)).toMatchObject({ language, tagged: true });
    }
    const guide = inspectPdf(readFileSync(folder.path('out/guide/0.1/guide-0.1.pdf')));
    expect(guide.title).toContain(title);
  });

  test('has what opens the preview with a double click', async () => {
    using folder = new TemporaryFolder();
    await begun(folder, 'da', {});
    expect(readFileSync(folder.path('Start.cmd'), 'utf8')).toMatch(
      /^@echo off\r\n[\s\S]*kl-docs preview --open\r\n/,
    );
    const { mode } = statSync(folder.path('Start.command'));
    expect(mode & 0o111).toBe(process.platform === 'win32' ? 0 : 0o111);
    expect(spawnSync('sh', ['-n', folder.path('Start.command')]).status).toBe(0);
  });

  test('has nothing of other offices', async () => {
    using folder = new TemporaryFolder();
    await begun(folder, 'da', { office: 'Aabenraa Kommune', about: 'digital post' });
    await build({ cwd: folder.root, formats: ['html'] });
    for (const page of ['guide/0.1/index.html', 'poster/0.1/poster-a4.html', 'index.html'])
      expect(readFileSync(folder.path(`out/${page}`), 'utf8')).not.toMatch(
        /Læge|cover-room|class="masthead-picture"|kommuner/i,
      );
  });

  test('takes a name as it is, whatever it means in Markdown and YAML', async () => {
    using folder = new TemporaryFolder();
    const about = 'Syge: *MitID* & {{x}} <b>&amp;</b> `a` [b](c) :d[e]';
    await begun(folder, 'en', { office: 'Office: #1 \\ {y}', about });
    const result = await build({ cwd: folder.root, documents: ['guide'], formats: ['html'] });
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const html = readFileSync(folder.path('out/guide/0.1/index.html'), 'utf8');
    const text = html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&');
    expect(text).toContain(`This guide is about ${about}.`);
    expect(text).toContain('It is published by Office: #1 \\ {y}.');
  });

  test.each([
    'databehandleraftaler',
    'arbejdsgangsbeskrivelser i sundhedsplejen',
    'sms',
    'digital post til borgere og virksomheder i hele kommunen fra næste år',
  ])('has a poster that fits, about %s', async (about) => {
    using folder = new TemporaryFolder();
    await begun(folder, 'da', { office: 'Ringkøbing-Skjern Kommune', about });
    const ways = { papers: ['a4', 'a5'], orientations: ['portrait', 'landscape'] } as const;
    const result = await build({ cwd: folder.root, documents: ['poster'], formats: ['pdf'], ...ways });
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.artifacts).toHaveLength(4);
  });
});

describe('in a folder that is used', () => {
  test('what is there stays, and a second time nothing is new', async () => {
    using folder = new TemporaryFolder({ '.gitignore': 'mine\n', 'notes.md': 'Mine.\n' });
    const files = await planWorkspace(folder.root, 'da', NOTHING);
    const first = await beginWorkspace(folder.root, files, refusing);
    expect([first.kept, first.replaced, first.written.length]).toEqual([
      ['.gitignore'],
      [],
      files.length - 1,
    ]);
    expect(readFileSync(folder.path('.gitignore'), 'utf8')).toBe('mine\n');
    const again = await beginWorkspace(
      folder.root,
      await planWorkspace(folder.root, 'da', NOTHING),
      refusing,
    );
    expect([again.written, again.replaced, again.kept.length]).toEqual([[], [], files.length]);
  });

  test('only a file with another text is asked about, and replaced where that is allowed', async () => {
    using folder = new TemporaryFolder({
      'kl-docs.yml': 'title: Other\n',
      'content/terms.yml': 'names: []\n',
    });
    const asked: string[] = [];
    const begin = async () =>
      beginWorkspace(folder.root, await planWorkspace(folder.root, 'en', NOTHING), async (file) => {
        asked.push(file);
        return file === 'kl-docs.yml';
      });
    const { replaced, kept } = await begin();
    expect([asked, replaced, kept]).toEqual([['kl-docs.yml'], ['kl-docs.yml'], []]);
    expect(readFileSync(folder.path('kl-docs.yml'), 'utf8')).toContain('language: en');
    folder.write('content/guide/01-about-this-guide.md', '# Mine\n');
    expect((await begin()).kept).toContain('content/guide/01-about-this-guide.md');
    expect(asked).toEqual(['kl-docs.yml', 'content/guide/01-about-this-guide.md']);
  });

  test('a document of its own gets no chapters', async () => {
    using folder = new TemporaryFolder({ 'content/guide/document.yml': 'title: Mine\n' });
    const { written, kept } = await beginWorkspace(
      folder.root,
      await planWorkspace(folder.root, 'da', NOTHING),
      refusing,
    );
    expect(kept).toEqual(['content/guide/document.yml']);
    expect(written.filter((file) => file.startsWith('content/guide/'))).toEqual([]);
    expect(written).toContain('content/poster/plakat.md');
  });

  test('where one file cannot be written none is, and what was replaced is as it was', async () => {
    using folder = new TemporaryFolder({ 'kl-docs.yml': 'title: Other\n', 'content/poster': 'a file\n' });
    const files = await planWorkspace(folder.root, 'da', NOTHING);
    await expect(beginWorkspace(folder.root, files, async () => true)).rejects.toMatchObject({
      message: expect.stringContaining('content/poster/'),
    });
    expect(readdirSync(folder.root, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
      'content',
      'content/poster',
      'kl-docs.yml',
    ]);
    const { written } = await beginWorkspace(folder.root, files, refusing, true);
    expect(written).toHaveLength(files.length - 1);
  });
});

test('what was replaced comes back where a later file cannot be written', () => {
  using folder = new TemporaryFolder({ 'a.txt': 'old', c: 'a file' });
  const files = [
    { path: 'a.txt', text: 'new', replaces: true },
    { path: 'b/b.txt', text: 'new', replaces: false },
    { path: 'c/c.txt', text: 'new', replaces: false },
  ];
  expect(() => writeAll(folder.root, files)).toThrow('c.txt cannot be written');
  expect([readFileSync(folder.path('a.txt'), 'utf8'), existsSync(folder.path('b'))]).toEqual(['old', false]);
});

test('a workspace does not begin within another, nor in a file', () => {
  using workspace = new TemporaryWorkspace({ 'notes.md': '' });
  expect(folderToBegin(workspace.root)).toBe(workspace.root);
  expect(() => folderToBegin(workspace.path('content/more'))).toThrow(workspace.root);
  expect(() => folderToBegin(workspace.path('notes.md'))).toThrow('is a file');
  expect(folderToBegin(path.join(workspace.root, '../new'))).toBe(path.join(workspace.root, '../new'));
});

test('what is typed becomes a name on one line', () => {
  expect(tidy('  Aabenraa \n\t Kommune\u0000 ')).toBe('Aabenraa Kommune');
  expect([tidy(' '), tidy(undefined)]).toEqual([null, null]);
  expect(capitalised('ældrepleje')).toBe('Ældrepleje');
});
