import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEdition } from '../../src/edition/open-edition.ts';
import { GitFiles } from '../../src/files/git-files.ts';
import { build, check } from '../../src/index.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { planSelection } from '../../src/plan/select.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { klDocs } from '../support/cli.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { quickCard, TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>';
const HANDBOOK = {
  'README.md': '# Håndbog i hjemmepleje\n\nDen er til dem, der er ude og køre, og ikke kun til ledere.\n',
  '10-slut.md': '# Til slut\n\nDet var det.\n',
  '9-besøg.md': '# Besøget\n\nBank på døren.\n\n![En dør](billeder/dør.svg)\n',
  ['billeder/dør.svg'.normalize('NFD')]: PICTURE,
  'CHANGELOG.md': 'Ingen overskrift.\n',
};

/** What a page shows. */
const wordsOf = (html: string): string =>
  (html.split('<body')[1] ?? '').replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ');

const headingsOf = (file: string) => inspectPdf(readFileSync(file)).headings.map(({ text }) => text);

describe('a folder of Markdown, and nothing else,', () => {
  test('becomes a document', async () => {
    using folder = new TemporaryFolder(HANDBOOK);
    const result = await build({ documents: [folder.root] });
    const id = path.basename(folder.root).toLowerCase();
    expect(result.diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'note assumed-document',
    ]);
    expect(result.artifacts.map((made) => [made.path, made.version, made.date, made.status])).toEqual([
      [`${id}/index.html`, null, null, null],
      [`${id}/${id}.pdf`, null, null, null],
    ]);
    const pdf = folder.path(`out/${id}/${id}.pdf`);
    expect(inspectPdf(readFileSync(pdf))).toMatchObject({ title: 'Håndbog i hjemmepleje', language: 'da' });
    expect(headingsOf(pdf)).toEqual(['Indhold', 'Håndbog i hjemmepleje', 'Besøget', 'Til slut']);
    const html = readFileSync(folder.path(`out/${id}/index.html`), 'utf8');
    expect(html).toContain('Bank på døren.');
    for (const page of [html, readFileSync(folder.path('out/index.html'), 'utf8')])
      expect(wordsOf(page)).not.toMatch(/Version|null|UDKAST/);
    expect(readFileSync(pdf).toString('latin1')).not.toMatch(/CreationDate|xmp:CreateDate/);
    expect(brokenRules(readFileSync(pdf))).toEqual([]);
  });

  test('finds pictures from the root of the site, and shows none for dark mode alone', async () => {
    const [light, dark] = ['1', '2'].map((size) => PICTURE.replace('0 0 9 9', `0 0 ${size} ${size}`));
    using folder = new TemporaryFolder({
      'mkdocs.yml': 'site_name: Side\n',
      'docs/kap/a.md':
        '# A\n\n![Lys](/img/lys.svg#only-light)\n\n![M\u00f8rk](/img/m%C3%B8rk.svg#only-dark)\n\n![Rod](/rod.svg?raw=true)\n',
      'docs/img/lys.svg': light ?? '',
      'docs/img/m\u00f8rk.svg': dark ?? '',
      'docs/public/rod.svg': PICTURE,
    });
    const { ok, diagnostics } = await build({ documents: [folder.root], formats: ['html'] });
    expect([ok, diagnostics.map(({ rule }) => rule)]).toEqual([true, ['foreign-syntax', 'assumed-document']]);
    const html = readFileSync(
      folder.path(`out/${path.basename(folder.root).toLowerCase()}/index.html`),
      'utf8',
    );
    expect([...html.matchAll(/<svg [^>]*aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      'Lys',
      'Rod',
    ]);
  });

  test('gives the same again, and what came of it is no part of it', async () => {
    using folder = new TemporaryFolder(HANDBOOK);
    const sums = async () =>
      (await build({ documents: [folder.root], formats: ['html'] })).artifacts.map(({ sha256 }) => sha256);
    const first = await sums();
    expect(first).toHaveLength(1);
    folder.write('out/andet.md', '# Andet\n');
    expect(await sums()).toEqual(first);
  });

  test('is not made again where nothing has changed, and is where a chapter is new', async () => {
    using folder = new TemporaryFolder(HANDBOOK);
    const steps: string[] = [];
    const progress = {
      step: (what: string) => steps.push(what),
      detail: () => {},
      inform: () => {},
      end: () => {},
    };
    const make = () => build({ documents: [folder.root], formats: ['html'], progress });
    await make();
    expect(steps.splice(0).length).toBeGreaterThan(0);
    const again = await make();
    expect([steps, again.artifacts.map(({ state }) => state)]).toEqual([[], ['unchanged']]);
    folder.write('11-nyt.md', '# Nyt\n\nTekst.\n');
    expect((await make()).artifacts.map(({ state }) => state)).toEqual(['changed']);
  });

  test('is checked as it is built', async () => {
    using folder = new TemporaryFolder({ ...HANDBOOK, '9-besøg.md': '# Besøget\n\n![](billeder/dør.svg)\n' });
    const found = await check({ documents: [folder.root] });
    expect(found.documents).toEqual([path.basename(folder.root).toLowerCase()]);
    expect(found.diagnostics.filter(({ severity }) => severity !== 'note')).toMatchObject([
      { rule: 'undescribed-picture', severity: 'warning', place: { file: '9-besøg.md', line: 3 } },
    ]);
    expect(found.diagnostics.map(({ rule }) => rule)).not.toContain('unused-picture');
  });

  test('is what it was in a commit', async () => {
    using folder = new TemporaryFolder(HANDBOOK);
    const git = (...given: readonly string[]) =>
      execFileSync('git', [
        ...['-C', folder.root, '-c', 'user.name=T', '-c', 'user.email=t@example.org'],
        ...['-c', 'commit.gpgsign=false', ...given],
      ]);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'Before');
    folder.write('README.md', '# Noget andet\n');
    folder.write('0.md', '# Nul\n');
    const sources = { ...sourcesIn(folder.root), files: new GitFiles(folder.root, 'HEAD') };
    const diagnostics = new Diagnostics();
    const workspace = diagnostics.take(openWorkspace(sources));
    if (workspace === null) throw new Error('no workspace');
    const [plan] = diagnostics.take(await planSelection(workspace, { documents: ['./'] }));
    if (plan === undefined) throw new Error(JSON.stringify(diagnostics.list));
    expect(plan.document.config.title).toBe('Håndbog i hjemmepleje');
    const { chapters, problems } = await openEdition(workspace, plan.document);
    expect(chapters.map(({ file }) => file)).toEqual(['README.md', '9-besøg.md', '10-slut.md']);
    expect(problems).toEqual([]);
  });
});

test('an MkDocs site becomes a document in the order of its nav', async () => {
  using folder = new TemporaryFolder({
    'mkdocs.yml': 'site_name: Drift\nnav: [b.md, { Mere: [a.md] }]\n',
    'docs/a.md': '# A\n\nTekst.\n',
    'docs/b.md': '# B\n\nTekst.\n',
  });
  const result = await build({
    cwd: folder.root,
    documents: ['.'],
    formats: ['pdf'],
    out: folder.path('ud'),
  });
  const [pdf] = result.artifacts;
  expect(headingsOf(folder.path(`ud/${pdf?.path}`))).toEqual(['Indhold', 'B', 'A']);
  expect(readdirSync(folder.root).sort()).toEqual(['docs', 'mkdocs.yml', 'ud']);
});

test('an mdBook becomes a document in the order of its SUMMARY.md', async () => {
  using folder = new TemporaryFolder({
    'book.toml': '[book]\ntitle = "Bog"\n',
    'src/SUMMARY.md': '# Summary\n\n- [B](b.md)\n  - [A](a.md)\n',
    'src/a.md': '# A\n\nTekst.\n',
    'src/b.md': '# B\n\nTekst.\n',
  });
  const result = await build({ cwd: folder.root, documents: ['.'], formats: ['pdf'] });
  const [pdf] = result.artifacts;
  expect(pdf?.title).toBe('Bog');
  expect(headingsOf(folder.path(`out/${pdf?.path}`))).toEqual(['Indhold', 'B', 'A']);
});

test('the index page beside a document outside any workspace has its title and language', async () => {
  using folder = new TemporaryFolder({ 'notes.md': '---\nlang: en\n---\n# Notes\n\nText.\n' });
  await build({ documents: [folder.path('notes.md')], formats: ['html'] });
  const index = readFileSync(folder.path('out/index.html'), 'utf8');
  expect(index).toContain('<html lang="en">');
  expect(index).toContain('<title>Notes</title>');
});

test('a folder in a workspace is made with its settings and templates, into its output', async () => {
  using workspace = new TemporaryWorkspace({
    ...quickCard,
    'kl-docs.yml': 'title: Test\nlanguage: en\n',
    'drift/a.md': '# A\n\nTekst.\n',
    'templates/guide/html.hbs': '<html lang="{{language}}"><body>Egen: {{document.title}}</body></html>',
  });
  const result = await build({ cwd: workspace.path('drift'), documents: ['.'], formats: ['html'] });
  expect(result.artifacts.map((made) => made.path)).toEqual(['drift/index.html']);
  expect(readFileSync(workspace.path('out/drift/index.html'), 'utf8')).toBe(
    '<html lang="en"><body>Egen: A</body></html>',
  );
});

test('two places that would become the same files are refused', async () => {
  using workspace = new TemporaryWorkspace({ 'a/b.md': '# B\n\nTekst.\n', 'a-b/c.md': '# C\n\nTekst.\n' });
  const result = await build({ cwd: workspace.root, documents: ['a/b.md', 'a-b'], formats: ['html'] });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { rule: 'same-file', message: expect.stringContaining('a-b/index.html') },
  ]);
  expect(result.artifacts).toEqual([]);
});

describe('on the command line', () => {
  test('a file is made from anywhere, and what is assumed is one note', async () => {
    using folder = new TemporaryFolder({ 'noter.md': '# Noter\n\nDet er det, der er, og ikke andet.\n' });
    using elsewhere = new TemporaryFolder();
    const run = (...more: readonly string[]) =>
      klDocs(['build', folder.path('noter.md'), '--format', 'html', ...more], elsewhere.root);
    const { code, stdout, stderr } = await run();
    expect(code).toBe(0);
    expect(stdout).toContain(path.join('out', 'noter', 'index.html'));
    expect(stderr).toMatch(/^note: /m);
    expect(stderr).toContain(
      ': "noter.md" has no document.yml. It is taken as one chapter, with the title "Noter", in Danish (judged by its words), without version and date [assumed-document]',
    );
    expect((await run('--quiet')).stderr).toBe('');
    expect(readdirSync(folder.path('out'))).toContain('noter');
    expect(readdirSync(elsewhere.root)).toEqual([]);
  });

  test('without a workspace, a folder is suggested', async () => {
    using folder = new TemporaryFolder(HANDBOOK);
    const { code, stderr } = await klDocs(['build'], folder.root);
    expect(code).toBe(2);
    expect(stderr).toContain('kl-docs build FOLDER');
  });
});
