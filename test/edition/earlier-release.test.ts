import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/check/run.ts';
import { type BuildResult, build } from '../../src/make/build.ts';
import { type ReleaseRecord, recordJson } from '../../src/release/record.ts';
import { release } from '../../src/releasing/release.ts';
import { EditionRepository } from '../support/edition-repository.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { useOwnGit } from '../support/repository.ts';

useOneBrowser();
useOwnGit();

const DESCRIPTION = 'content/sample/document.yml';
const CHAPTER = 'content/sample/04-aflevering.md';
const HEADING = '<h1 id="changes-since">';

let repository: EditionRepository;
beforeEach(() => {
  repository = new EditionRepository();
  repository.write('kl-docs.yml', 'title: Test\ncheck: { rules: { spelling: off, no-break-space: off } }\n');
  edit(DESCRIPTION, (text) => `${text}showChanges: true\n`);
  return () => repository[Symbol.dispose]();
});

function edit(file: string, change: (text: string) => string): void {
  repository.write(file, change(readFileSync(repository.path(file), 'utf8')));
}

/** A draft of the next edition, of which nothing else is new. */
const asDraft = (text: string) => text.replace('"1.8"', '"1.9"').replace('released', 'draft');

const made = (options: { readonly cwd?: string; readonly formats?: ('html' | 'pdf')[] } = {}) =>
  build({ cwd: repository.root, formats: ['html'], ...options });

const pageOf = ({ out, artifacts }: BuildResult): string =>
  readFileSync(
    path.join(out, artifacts.find(({ path: file }) => file.endsWith('.html'))?.path ?? ''),
    'utf8',
  );

/** The section as text, a line for each element. */
function shown(html: string): string[] {
  const [, section = ''] = html.split(HEADING);
  const [own = ''] = section.split('</section>');
  return own
    .replace(/<\/(?:h1|a|p|span class="changes-title")>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

const RECORD: ReleaseRecord = {
  document: 'sample',
  title: 'Cykler',
  language: 'da',
  version: '1.8',
  date: '2026-11-24',
  previous: '1.7',
  changes: [],
  source: { commit: '0'.repeat(40), tag: 'sample/v1.8', sha256: '0'.repeat(64) },
  openPoints: [],
  acceptedBecause: null,
  approvedBy: null,
  files: [
    {
      ...{ path: 'index.html', kind: 'edition', format: 'html', sha256: '0'.repeat(64), bytes: 1 },
      ...{ variant: null, sheet: null, pages: null, browser: null },
    },
  ],
  withdrawn: null,
  mendedBy: null,
};

describe('an edition that shows what is new', () => {
  test('says it by chapter and section, on the page and in the PDF, the same each time and elsewhere', async () => {
    const result = await made({ formats: ['html', 'pdf'] });
    expect(result.diagnostics).toEqual([]);
    const html = pageOf(result);
    expect(shown(html).slice(0, 6)).toEqual([
      'Ændringer siden version 1.7',
      '1 Værkstedet',
      'Ændret: 1 sted i teksten',
      '1.1 Åbningstider',
      'Tilføjet: 1 kolonne (Bemanding), 1 række (Torsdag 8.00 15.00 Berit)',
      'Fjernet: 1 række (Fredag 8.00 12.00)',
    ]);
    expect(html).toContain('<span class="changes-title">Gebyr</span>');
    const links = [...(html.split(HEADING)[1] ?? '').matchAll(/<a class="changes-title" href="#([^"]+)"/g)];
    expect(links.length).toBeGreaterThan(8);
    for (const [, id] of links) expect(html).toMatch(new RegExp(`<h[1-6][^>]* id="${id}"`));
    const sums = ({ artifacts }: BuildResult) => artifacts.map(({ sha256 }) => sha256);
    repository.commit('Show');
    using clone = new EditionRepository();
    repository.git('clone', '--quiet', repository.root, clone.path('clone'));
    expect(sums(await made({ cwd: clone.path('clone'), formats: ['html', 'pdf'] }))).toEqual(sums(result));
  });

  test('is made anew when another release comes before it', async () => {
    edit(DESCRIPTION, asDraft);
    expect(shown(pageOf(await made()))).toEqual([
      'Ændringer siden version 1.8',
      'Der er ingen ændringer i indholdet.',
    ]);
    repository.git('tag', 'sample/v1.8.1', 'sample/v1.7');
    expect(shown(pageOf(await made())).length).toBeGreaterThan(10);
  });

  test('is compared with the one before where one was withdrawn', async () => {
    edit(DESCRIPTION, asDraft);
    const record = (withdrawn: ReleaseRecord['withdrawn']) =>
      repository.write('released/sample/1.8.json', recordJson({ ...RECORD, withdrawn }));
    record(null);
    expect(shown(pageOf(await made()))[0]).toBe('Ændringer siden version 1.8');
    record({ date: '2026-11-25', reason: 'Et navn stod i den.' });
    expect(shown(pageOf(await made()))[0]).toBe('Ændringer siden version 1.7');
  });

  test('has no change where a diagram is drawn now that was not', async () => {
    edit(DESCRIPTION, (text) => text.replace('showChanges: true\n', ''));
    edit(
      CHAPTER,
      (text) => `${text}\n\`\`\`mermaid\nflowchart LR\n  accDescr: Fra a til b.\n  a --> b\n\`\`\`\n`,
    );
    repository.commit('Draw');
    repository.git('tag', '--force', 'sample/v1.8');
    edit(DESCRIPTION, (text) => `${asDraft(text)}showChanges: true\n`);
    const html = pageOf(await made());
    expect(html).toContain('<svg');
    expect(shown(html)).toEqual(['Ændringer siden version 1.8', 'Der er ingen ændringer i indholdet.']);
  });

  test('is released with it in one step', async () => {
    edit(CHAPTER, (text) => text.replace('i gården', 'i porten'));
    edit(DESCRIPTION, asDraft);
    repository.commit('Write');
    const facts = { version: '1.9', date: '2026-11-24', changes: ['Cyklen afleveres i porten.'] };
    const result = await release({ cwd: repository.root, document: 'sample', ...facts });
    expect(result.diagnostics).toEqual([]);
    const html = readFileSync(repository.path('released/sample/1.9/index.html'), 'utf8');
    expect(shown(html)).toEqual(['Ændringer siden version 1.8', '4 Aflevering', 'Ændret: 1 sted i teksten']);
    // From a fresh clone the same is made.
    using clone = new EditionRepository();
    repository.git('clone', '--quiet', repository.root, clone.path('clone'));
    const again = await made({ cwd: clone.path('clone'), formats: ['html', 'pdf'] });
    expect([again.ok, again.diagnostics]).toEqual([true, []]);
    expect(pageOf(again)).toBe(html);
  });
});

describe('where there is nothing to compare with', () => {
  /** What both say of the document, which is the same. */
  async function told() {
    const checked = await check({ cwd: repository.root });
    const built = await made();
    const facts = ({ diagnostics }: Pick<BuildResult, 'diagnostics'>) =>
      diagnostics.map(({ severity, message, place }) => [severity, place?.file, place?.line, message]);
    expect(facts(built)).toEqual(facts(checked));
    return { built, facts: facts(checked) };
  }

  test('the first edition has no such section, and it is told', async () => {
    repository.git('tag', '--delete', 'sample/v1.7');
    const { built, facts } = await told();
    expect(facts).toEqual([
      ['note', DESCRIPTION, 12, expect.stringContaining('No edition of "sample" before 1.8 is released')],
    ]);
    expect(pageOf(built)).not.toContain(HEADING);
  });

  test('a release whose tag was not fetched is an error', async () => {
    repository.git('tag', '--delete', 'sample/v1.7');
    repository.write('released/sample/1.7.json', '{}');
    const { root } = repository;
    for (const { ok, diagnostics } of [await check({ cwd: root }), await made()]) {
      expect(ok).toBe(false);
      expect(diagnostics[0]).toMatchObject({
        message: expect.stringContaining('its tag sample/v1.7 is not here'),
        place: { file: DESCRIPTION, line: 12 },
      });
    }
  });

  test('a release that cannot be read any more is an error', async () => {
    const { root } = repository;
    repository.git('checkout', '--quiet', '--force', 'sample/v1.7');
    rmSync(repository.path('content/sample/02-laan.md'));
    repository.commit('Break');
    repository.git('tag', '--force', 'sample/v1.7');
    repository.git('checkout', '--quiet', 'main');
    edit(DESCRIPTION, (text) => `${text}showChanges: true\n`);
    const { diagnostics } = await check({ cwd: root });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'missing-earlier-release', message: expect.stringContaining('sample/v1.7') },
    ]);
  });
});
