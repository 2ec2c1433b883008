import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summaryOf } from '../../src/compare/tell/summary.ts';
import { type DiffOptions, type DiffResult, diff } from '../../src/diff/run.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { speechOf, speechText } from '../../src/pdf/speech.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { told } from '../support/compared.ts';
import { EditionRepository } from '../support/edition-repository.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { TemporaryRepository, useOwnGit } from '../support/repository.ts';
import { expectReviewed } from '../support/reviewed.ts';
import { badges, TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();
useOwnGit();

let repository: EditionRepository;
beforeAll(() => {
  repository = new EditionRepository();
});
afterAll(() => repository[Symbol.dispose]());

const sample = (options: Partial<DiffOptions> = {}): Promise<DiffResult> =>
  diff({ cwd: repository.root, document: 'sample', ...options });

const CHAPTER = 'content/sample/04-aflevering.md';

describe('the sides', () => {
  const dry = (before?: string, after?: string) => sample({ before, after, dryRun: true });

  test('are versions, tags, branches, commits and folders', async () => {
    const old = fileURLToPath(new URL('../fixtures/compare/1.7', import.meta.url));
    const all = await Promise.all([
      dry('1.7', '1.8'),
      dry('sample/v1.7', 'main'),
      dry('main~1', 'sample/v1.8'),
      dry(old, '1.8'),
      dry('1.7'),
    ]);
    const [first, ...others] = all.map(({ comparison }) => comparison && told(comparison));
    expect(first?.length).toBeGreaterThan(10);
    for (const other of others) expect(other).toEqual(first);
  });

  test('are the draft and the last release unasked', async () => {
    using own = new EditionRepository();
    const text = readFileSync(own.path(CHAPTER), 'utf8');
    own.write(CHAPTER, text.replace('i gården', 'i porten'));
    const { comparison } = await diff({ cwd: own.root, document: 'sample', dryRun: true });
    expect(comparison && told(comparison)).toEqual([
      '4 Aflevering: changed text: Cyklen afleveres i porten.',
    ]);
    // 1.10 is newer than 1.8.
    own.commit('Draft', 'sample/v1.10');
    const again = await diff({ cwd: own.root, document: 'sample', dryRun: true });
    expect(again.comparison && told(again.comparison)).toEqual([]);
  });

  test('that are not there are told', async () => {
    await expect(dry('1.6')).rejects.toThrow('There is no version 1.6 of sample');
    await expect(dry('nowhere')).rejects.toThrow('git has no "nowhere"');
    using fresh = new TemporaryWorkspace({ 'content/a/document.yml': '' });
    await expect(diff({ cwd: fresh.root, document: 'a', dryRun: true })).rejects.toThrow(
      'Nothing of a has been released yet',
    );
  });

  test('are two folders of Markdown, each told of where it is', async () => {
    using folders = new TemporaryWorkspace({
      'a/1.md': '# A\n\nEt.\n',
      'b/1.md': '# A\n\nTo.\n',
      'c/1.md': '# A\n\n![](x.png)\n',
    });
    const { comparison } = await diff({ cwd: folders.root, document: 'a', before: 'b', dryRun: true });
    expect(comparison && told(comparison)).toEqual(['A: changed text: To.']);
  });

  test('have problems that are told where they can be mended: not those of a commit', async () => {
    using own = new EditionRepository();
    own.write(CHAPTER, `${readFileSync(own.path(CHAPTER), 'utf8')}\nSe [](#findes-ikke).\n`);
    const draft = await diff({ cwd: own.root, document: 'sample', dryRun: true });
    expect([draft.ok, draft.diagnostics.map(({ rule, place }) => [rule, place?.file, place?.line])]).toEqual([
      false,
      [['broken-link', CHAPTER, 13]],
    ]);
    own.commit('Broken');
    const released = await diff({
      cwd: own.root,
      document: 'sample',
      before: '1.8',
      after: 'HEAD',
      dryRun: true,
    });
    expect([released.ok, released.diagnostics]).toEqual([true, []]);
  });
});

describe('what is different', () => {
  test('is found where the document has become another template, and the old one is gone', async () => {
    using own = new EditionRepository();
    const description = readFileSync(own.path('content/sample/document.yml'), 'utf8');
    own.write('templates/gone/page.hbs', '{{#each chapters}}{{{html}}}{{/each}}');
    own.write('content/sample/document.yml', description.replace('template: guide', 'template: gone'));
    own.commit('Another template', 'sample/v1.8.1');
    rmSync(own.path('templates'), { recursive: true });
    own.write('content/sample/document.yml', description.replace('"1.8"', '"1.9"'));
    const { ok, comparison } = await diff({ cwd: own.root, document: 'sample', dryRun: true });
    expect([ok, comparison?.before.version, comparison && told(comparison)]).toEqual([true, '1.8', []]);
  });

  test('is found in the data of a poster, one variant at a time', async () => {
    using own = new TemporaryRepository({
      ...badges(['anne,Anne,IT', 'bo,Bo,HR']),
      'content/badge/badge.md': '# Skilt\n\nBæres af {{person.name}}.\n',
    });
    own.git('tag', 'badge/v1.0');
    own.write('content/data/people.csv', 'slug,name,team\nanne,Anna,IT\nbo,Bo,HR\n');
    const badge = (variant: string) =>
      diff({ cwd: own.root, document: 'badge', variants: [variant], dryRun: true });
    const [anne, bo] = [await badge('anne'), await badge('bo')];
    expect(anne.comparison && told(anne.comparison)).toEqual([
      'Skilt: changed text: Bæres af Anna.',
      'Anna: was called Anne',
      'Anna: changed cell: name/Indhold',
    ]);
    expect(bo.comparison && told(bo.comparison)).toEqual([]);
  });

  test('is found in what only the template shows: own words and columns, of all variants at once', async () => {
    using own = new TemporaryRepository({
      ...badges(['anne,Anne,IT', 'bo,Bo,HR', 'eva,Eva,IT', 'ib,Ib,IT']),
      'content/badge/own/bo.yml': 'motto: Altid klar\n',
      'content/badge/own/ib.yml': 'greeting: Hej\nlink: https://example.org/a\n',
    });
    own.git('tag', 'badge/v1.0');
    // Teams and links stand in no template, and greetings are titles.
    own.write('content/data/people.csv', 'slug,name,team\nanne,Anne,HR\nbo,Bo,IT\neva,Eva,IT\nkai,Kai,IT\n');
    own.write('content/badge/own/bo.yml', 'motto: Altid parat\n');
    own.write('content/badge/own/eva.yml', 'motto: Fremad\ngreeting: Goddag\nlink: https://example.org/b\n');
    rmSync(own.path('content/badge/own/ib.yml'));
    const { comparison, files, out } = await diff({ cwd: own.root, document: 'badge', formats: ['html'] });
    expect(comparison && told(comparison)).toEqual([
      'Bo: changed cell: motto/Indhold',
      'Eva: added row: greeting Goddag',
      'Eva: added row: motto Fremad',
      'Kai: added',
      'Kai: added table: Oplysning Indhold name Kai',
      'Ib: removed',
      'Ib: removed table: Oplysning Indhold greeting Hej name Ib',
    ]);
    expect(comparison && summaryOf(comparison)).toEqual([
      '»Egne ord og data« er revideret: »Bo« og »Eva«.',
      'Afsnittet »Kai« er tilføjet i »Egne ord og data«.',
      'Afsnittet »Ib« er fjernet fra »Egne ord og data«.',
    ]);
    const html = readFileSync(`${out}/${files[0]?.path}`, 'utf8');
    expect(html).toMatch(/Altid <del[^>]*>.*?klar.*?<\/del> <ins[^>]*>.*?parat/);
    expect(html).not.toContain('example.org');
  });

  test('is found in the name of a variant, where the template shows it by that', async () => {
    const files = badges(['anne,Anne,IT', 'bo,Bo,HR']);
    const page = files['templates/badge/page.hbs']?.replaceAll('person.name', 'sender') ?? '';
    using own = new TemporaryRepository({ ...files, 'templates/badge/page.hbs': page });
    own.git('tag', 'badge/v1.0');
    own.write('content/data/people.csv', 'slug,name,team\nanne,Anna,IT\nbo,Bo,HR\n');
    const { comparison } = await diff({ cwd: own.root, document: 'badge', dryRun: true });
    expect(comparison && told(comparison)).toContain('Anna: changed cell: name/Indhold');
  });

  test('is not asked of the last release where there is no repository', async () => {
    using folders = new TemporaryWorkspace({ 'a/1.md': '# A\n\nEt.\n' });
    await expect(diff({ cwd: folders.root, document: 'a', dryRun: true })).rejects.toThrow(
      'has been released yet',
    );
  });
});

describe('what is made', () => {
  let made: DiffResult;
  const bytesOf = (ending: string): Buffer => {
    const file = made.files.find(({ path }) => path.endsWith(ending));
    return readFileSync(`${made.out}/${file?.path}`);
  };
  beforeAll(async () => {
    made = await sample({ before: '1.7', after: '1.8' });
  });

  test('is a page and a PDF whose names say both sides', () => {
    expect(made.ok).toBe(true);
    expect(made.files.map(({ path }) => path)).toEqual([
      'sample/diff-1.7-1.8/index.html',
      'sample/diff-1.7-1.8/aendringer-1.7-1.8.pdf',
    ]);
  });

  test('is the same again', async () => {
    const again = await sample({ before: '1.7', after: '1.8' });
    expect(again.files.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
  });

  test('keeps to PDF/UA-1 and PDF/A-2a', () => {
    expect(brokenRules(bytesOf('.pdf'))).toEqual([]);
    expect(inspectPdf(bytesOf('.pdf')).title).toBe(
      'Vejledning til Cykelværkstedet – Ændringer fra version 1.7 til version 1.8',
    );
  });

  test('keeps to PDF/UA-2 and PDF/A-4 where the document does', async () => {
    using own = new EditionRepository();
    const description = own.path('content/sample/document.yml');
    own.write('content/sample/document.yml', `${readFileSync(description, 'utf8')}pdf: ua-2\n`);
    const { files, out } = await diff({ cwd: own.root, document: 'sample', before: '1.7', formats: ['pdf'] });
    expect(files.length).toBe(1);
    expect(brokenRules(readFileSync(`${out}/${files[0]?.path}`), 'ua-2')).toEqual([]);
  });

  test('is heard as what was inserted and deleted', async () => {
    const speech = speechOf(bytesOf('.pdf'));
    await expectReviewed(speech === null ? '' : speechText(speech), 'expected-heard.txt');
    const tags = tagTree(bytesOf('.pdf'));
    expect(tags).toContain('ActualText=" slettet: "');
    expect(tags).toContain('ActualText=" slut"');
  });

  test('tells it in the HTML, which has each id once and no link that leads nowhere', () => {
    const html = bytesOf('.html').toString();
    expect(html).toContain('<span class="heard"> slettet: </span>');
    const body = html.slice(html.indexOf('<body'));
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...body.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('leaves out what stayed as it was, if that is wanted', async () => {
    const { files, out } = await sample({
      before: '1.7',
      after: '1.8',
      formats: ['html'],
      onlyChanges: true,
      out: repository.path('short'),
    });
    const html = readFileSync(`${out}/${files[0]?.path}`, 'utf8');
    expect(html).toContain('Ringeklokke');
    for (const text of ['Elcykel', 'grønt skilt', 'Vest']) expect(html).not.toContain(text);
    expect(html).toContain('uændrede stykker er udeladt');
  });

  test('says at its place where a link leads now, once', async () => {
    using folders = new TemporaryWorkspace({
      'a/1.md': '# A\n\nSe [siden](https://example.org/a), og så videre.\n',
      'b/1.md': '# A\n\nSe [siden](https://example.org/b), og så videre.\n',
    });
    const { files, out } = await diff({ cwd: folders.root, document: 'a', before: 'b', formats: ['html'] });
    const html = readFileSync(`${out}/${files[0]?.path}`, 'utf8');
    expect(html).toContain(
      '<a href="https://example.org/b">siden</a> <span class="revision-note">(linket er ændret fra https://example.org/a til https://example.org/b)</span></span>, og',
    );
    expect(html.slice(html.indexOf('<section class="chapter'))).not.toContain('class="revision"');
    expect(html).toContain('Ændret: 1 link');
  });

  test('is summed up for the document history', () => {
    expect(made.comparison && summaryOf(made.comparison)).toEqual([
      '»Værkstedet« er revideret: »Åbningstider« og »Find vej«.',
      'Kapitlet »Sikkerhed« er tilføjet.',
      '»Lån en cykel« er revideret: »Regler for børn«.',
      'Afsnittet »Punktering« hedder nu »Hvis cyklen punkterer«.',
      'Afsnittet »Nøgler« er flyttet fra »Lån en cykel« til »Aflevering«.',
      'Afsnittet »Gebyr« er fjernet fra »Aflevering«.',
    ]);
  });
});
