import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS, documentKindOf } from '../../src/begin/document-kinds.ts';
import { makeNew } from '../../src/begin/new.ts';
import { build, check } from '../../src/index.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { projectRoot } from '../support/cli.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

const DATE = '2026-11-24';

test.each([
  [undefined, 'guide'],
  ['guide', 'guide'],
  ['vejledning', 'guide'],
  ['Referat', 'minutes'],
  ['dagsorden', 'agenda'],
  ['ændringsønsker', 'change-requests'],
  ['aendringsoensker', 'change-requests'],
  ['change requests', 'change-requests'],
  ['STATISTIK', 'statistics'],
])('%j is a kind of document', (name, kind) => {
  expect(documentKindOf(name)).toBe(kind);
});

test.each(['da', 'en'])('each kind has files in %s', (language) => {
  const kinds = readdirSync(path.join(projectRoot, 'assets/begin', language));
  expect(kinds).toEqual(expect.arrayContaining([...DOCUMENT_KINDS]));
});

describe.each([
  ['da', 'publisher: Kontoret\n'],
  ['en', ''],
])('in a workspace in %s', (language, publisher) => {
  test('each kind of document checks clean and builds', async () => {
    using workspace = new TemporaryWorkspace({
      'kl-docs.yml': `title: Test\nlanguage: ${language}\n${publisher}`,
    });
    const kinds = DOCUMENT_KINDS.filter((kind) => kind !== 'guide');
    for (const [index, kind] of kinds.entries())
      makeNew({ what: 'document', name: `Emne ${index}`, kind, cwd: workspace.root, date: DATE });
    const { diagnostics } = await check({ cwd: workspace.root });
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const { ok, artifacts } = await build({ cwd: workspace.root });
    expect([ok, artifacts.length]).toEqual([true, 2 * kinds.length]);
    for (const { path: file } of artifacts.filter(({ path: file }) => file.endsWith('.pdf'))) {
      const pdf = readFileSync(workspace.path(`out/${file}`));
      expect(brokenRules(pdf)).toEqual([]);
      // Without a cover: its first page says something.
      expect(inspectPdf(pdf).headings[0]).toMatchObject({ level: 1, page: 1 });
    }
  });
});

test('the statistics become a file for each region by what stands in them, with its own numbers', async () => {
  using workspace = new TemporaryWorkspace({
    'kl-docs.yml': `title: Test
language: da
data:
  opkald: { file: content/data/opkald.csv }
  regioner: { file: content/data/regioner.csv, key: slug, label: navn, find: [navn] }
`,
    'content/data/regioner.csv': 'slug;navn\nnord;Region Nord\nsyd;Region Syd\n',
    'content/data/opkald.csv':
      'maaned;region;antal\n2026-01;Region Nord;1.250\n2026-02;Region Nord;1.100\n2026-01;Region Syd;40\n2026-02;Region Syd;–\n2026-03;Region Syd;45\n',
  });
  makeNew({ what: 'document', name: 'Opkald', kind: 'statistik', cwd: workspace.root, date: DATE });
  const description = 'content/opkald/document.yml';
  const [written, chapter] = [description, 'content/opkald/statistik.md'].map((file) =>
    readFileSync(workspace.path(file), 'utf8'),
  );
  const [, file = ''] = /^# {3}file: (".*")$/m.exec(written ?? '') ?? [];
  const [, variants = ''] = /^# {3}(variants:.*)$/m.exec(written ?? '') ?? [];
  workspace.write(description, `${written?.replace(/^file: .*$/m, `file: ${file}`)}${variants}\n`);
  const [, where = ''] = /(where="region=[^"]*")/.exec(chapter ?? '') ?? [];
  const [, chart = ''] = /(:::chart.*)series=region\}/.exec(chapter ?? '') ?? [];
  workspace.write('content/opkald/statistik.md', `# Tal\n\n${chart}${where}}\n:::\n`);
  const { diagnostics, artifacts } = await build({ cwd: workspace.root, formats: ['pdf'] });
  expect(diagnostics).toEqual([]);
  const heard = artifacts.map(({ path: made }) => [
    path.basename(made),
    inspectPdf(readFileSync(workspace.path(`out/${made}`))).figures.map(({ alt }) => alt),
  ]);
  expect(heard).toEqual([
    [
      'opkald-nord-0.1.pdf',
      [
        'Linjediagram: Antal over tid. 2 værdier, fra januar 2026 til februar 2026. Fra 1.250 til 1.100, et fald. Højest: 1.250 (januar 2026). Lavest: 1.100 (februar 2026).',
      ],
    ],
    [
      'opkald-syd-0.1.pdf',
      [
        'Linjediagram: Antal over tid. 2 værdier, fra januar 2026 til marts 2026. Fra 40 til 45, en stigning. Højest: 45 (marts 2026). Lavest: 40 (januar 2026). 1 værdi er ikke oplyst (februar 2026).',
      ],
    ],
  ]);
});
