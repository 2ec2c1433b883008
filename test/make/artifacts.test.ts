import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findBrowser } from '../../src/browser/find.ts';
import { type BuildOptions, build } from '../../src/index.ts';
import { useOwnCache } from '../drawing/own-cache.ts';
import { withoutFindings } from '../support/findings.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { badges, TemporaryWorkspace } from '../support/workspace.ts';

useOwnCache();
useOneBrowser();

const FILE = 'badge/1.0/skilt-anna-a6.pdf';
const DESCRIPTION = 'content/badge/document.yml';
const CSS = 'templates/badge/badge.css';
const TEMPLATE = 'templates/badge/page.hbs';

/** What was printed in a run, and what became of the files. */
async function run(workspace: TemporaryWorkspace, options: BuildOptions = {}, problems: string[] = []) {
  const printed: string[] = [];
  const detail = (message: string) => {
    if (/printed \d+ times/.test(message)) printed.push(message.split(':')[0] ?? '');
  };
  const progress = { step() {}, inform() {}, detail, end() {} };
  const { artifacts, diagnostics } = await build({ cwd: workspace.root, progress, ...options });
  expect(withoutFindings(diagnostics).map(({ rule }) => rule)).toEqual(problems);
  return { printed, artifacts: artifacts.map(({ path, state }) => `${path} ${state}`) };
}

const replace = (file: string, from: string, to: string) => (workspace: TemporaryWorkspace) => {
  const before = readFileSync(workspace.path(file), 'utf8');
  expect(before).toContain(from);
  workspace.write(file, before.replace(from, to));
};
const write = (file: string, text: string) => (workspace: TemporaryWorkspace) => workspace.write(file, text);

/** What goes into a printed file, one after the other. */
const CHANGES: readonly (readonly [string, (workspace: TemporaryWorkspace) => void])[] = [
  ['publisher', replace(DESCRIPTION, 'version:', 'publisher: KL\nversion:')],
  ['date', replace(DESCRIPTION, '2026-11-24', '2026-11-25')],
  ['language', replace(DESCRIPTION, 'template:', 'language: en\ntemplate:')],
  ['style', replace(CSS, '12 *', '11 *')],
  ['font', replace(CSS, '"IBM Plex Sans"', '"IBM Plex Mono"')],
  ['template', replace(TEMPLATE, '<p class="name">', '<p class="name">Jeg er ')],
  ['chapter', write('content/badge/badge.md', '# Navneskilt\n\nTekst.\n')],
  ['own word', write('content/badge/own/anna.yml', 'motto: Altid glad\n')],
  ['data row', replace('content/data/people.csv', 'Anna,', 'Annas,')],
];

test('whatever goes into a page has it printed again, once', async () => {
  using workspace = new TemporaryWorkspace(badges(['anna,Anna,Nord']));
  expect(await run(workspace)).toEqual({ printed: [FILE], artifacts: [`${FILE} new`] });
  const seen = new Set([readFileSync(workspace.path(`out/${FILE}`), 'latin1')]);
  for (const [name, change] of CHANGES) {
    change(workspace);
    const first = await run(workspace);
    expect([name, first]).toEqual([name, { printed: [FILE], artifacts: [`${FILE} changed`] }]);
    expect(await run(workspace)).toEqual({ printed: [], artifacts: [`${FILE} unchanged`] });
    seen.add(readFileSync(workspace.path(`out/${FILE}`), 'latin1'));
  }
  // Each of them can be seen in the file.
  expect(seen.size).toBe(CHANGES.length + 1);
}, 600_000);

// Nobody has printed his sheets yet.
test('every way of a sheet is printed by itself, and known afterwards', async () => {
  using workspace = new TemporaryWorkspace(badges(['bo,Bo,Syd']));
  const ways: BuildOptions[] = [
    {},
    { papers: ['a5'] },
    { orientations: ['landscape'] },
    { printShop: true },
    { nup: 2 },
  ];
  // Of a draft for a print shop there is a warning.
  const told = ({ printShop }: BuildOptions) => (printShop ? ['draft-for-print-shop'] : []);
  for (const way of ways) expect((await run(workspace, way, told(way))).printed).toHaveLength(1);
  for (const way of ways) {
    const elsewhere = await run(workspace, { ...way, out: workspace.path('elsewhere') }, told(way));
    expect([elsewhere.printed, elsewhere.artifacts]).toEqual([[], [expect.stringMatching(/ new$/)]]);
  }
}, 600_000);

test.skipIf(process.platform === 'win32')(
  'another browser prints for itself',
  async () => {
    using workspace = new TemporaryWorkspace(badges(['anna,Anna,Nord']));
    const found = await findBrowser(undefined, () => {});
    if (found.kind === 'endpoint') throw new Error('needs a browser that can be started');
    const environment = Object.entries(found.env).map(([name, value]) => `export ${name}='${value}'\n`);
    const browser = (name: string): string => {
      const file = workspace.path(name);
      writeFileSync(file, `#!/bin/sh\n${environment.join('')}exec '${found.executablePath}' "$@"\n`);
      chmodSync(file, 0o755);
      return file;
    };
    const [one, two] = [browser('one-headless-shell'), browser('two-headless-shell')];
    expect((await run(workspace, { browser: one })).printed).toEqual([FILE]);
    expect((await run(workspace, { browser: two })).printed).toEqual([FILE]);
    expect((await run(workspace, { browser: one })).printed).toEqual([]);
  },
  600_000,
);

test('what failed is not known afterwards: it is looked at again, and told again', async () => {
  const tooLong = 'emil,Emil Med Et Navn Der Er Alt For Langt Til Skiltet,Syd';
  using workspace = new TemporaryWorkspace(badges([tooLong, 'ida,Ida,Syd']));
  const [emil, ida] = ['badge/1.0/skilt-emil-a6.pdf', 'badge/1.0/skilt-ida-a6.pdf'];
  const lastRun = () => JSON.parse(readFileSync(workspace.path('out/last-run.json'), 'utf8'));
  const first = await run(workspace, {}, ['cut-off']);
  expect([first.printed.sort(), first.artifacts]).toEqual([[emil, ida], [`${ida} new`]]);
  expect(lastRun()).toEqual({ new: [ida], changed: [], unchanged: [], failed: [emil] });
  const second = await run(workspace, {}, ['cut-off']);
  expect(second).toEqual({ printed: [emil], artifacts: [`${ida} unchanged`] });
  expect(lastRun()).toEqual({ new: [], changed: [], unchanged: [ida], failed: [emil] });
}, 600_000);

test('of a sheet that cannot be printed no page for the screen is put anywhere', async () => {
  using workspace = new TemporaryWorkspace(
    badges(['erik,Erik Med Et Navn Der Er Alt For Langt Til Skiltet,Syd', 'ina,Ina,Syd']),
  );
  replace(DESCRIPTION, 'formats: [pdf]', 'formats: [html, pdf]')(workspace);
  // One that is known already is made at once, so that his page is there before his sheet fails.
  await run(workspace, { variants: ['ina'], out: workspace.path('elsewhere') });
  const { artifacts } = await run(workspace, {}, ['cut-off']);
  expect(artifacts).toEqual(['html', 'pdf'].map((format) => `badge/1.0/skilt-ina-a6.${format} new`));
  expect(readdirSync(workspace.path('out/badge/1.0'))).toEqual([
    'manifest.json',
    'skilt-ina-a6.html',
    'skilt-ina-a6.pdf',
  ]);
}, 600_000);
