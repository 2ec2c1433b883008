import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/browser/find.ts';
import { type BuildOptions, build } from '../../src/index.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import type { Progress } from '../../src/report/progress.ts';
import { klDocs, projectRoot } from '../support/cli.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { ownCache } from '../support/own-cache.ts';
import { badges, TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

const PEOPLE = ['anna,Anna,Nord', 'bo,Bo,Syd', 'carl,Carl,Nord', 'dorte,Dorte,Syd'];
const LONG = 'emil,Emil Med Et Navn Der Er Alt For Langt Til Skiltet,Nord';

/** A cache of its own, so that nothing is known at the beginning. The unpacked browser is handed on. */
function workspaceOf(rows: readonly string[], files: Record<string, string> = {}): TemporaryWorkspace {
  return new TemporaryWorkspace({ ...badges(rows), ...files });
}

interface Seen {
  readonly printed: string[];
  readonly progress: Progress;
}

/** What was really printed: the browser says how often for each file. */
function watching(): Seen {
  const printed: string[] = [];
  const detail = (message: string) => {
    if (/printed \d+ times/.test(message)) printed.push(message.split(':')[0] ?? '');
  };
  return { printed, progress: { step() {}, inform() {}, detail, end() {} } };
}

async function run(workspace: TemporaryWorkspace, options: BuildOptions = {}) {
  const { printed, progress } = watching();
  const result = await build({ cwd: workspace.root, progress, ...options });
  return { ...result, printed: printed.sort() };
}

const states = (artifacts: readonly { path: string; state: string }[]) =>
  Object.fromEntries(artifacts.map(({ path, state }) => [path.split('/').at(-1), state]));

describe('a document with variants', () => {
  test('is printed once, and after a change only what has changed', async () => {
    using workspace = workspaceOf(PEOPLE);
    // The name makes the page its own: no earlier run of this test can have it in the cache.
    const own = `Nr.\u00a0${process.hrtime.bigint()}`;
    workspace.write('content/badge/badge.md', `# Skilt\n\n${own}\n`);
    const first = await run(workspace);
    expect(first.diagnostics).toEqual([]);
    expect(first.printed).toHaveLength(4);
    expect(new Set(first.artifacts.map(({ state }) => state))).toEqual(new Set(['new']));

    const again = await run(workspace);
    expect([again.printed, again.artifacts.map(({ state }) => state)]).toEqual([
      [],
      Array(4).fill('unchanged'),
    ]);
    expect(again.artifacts.map(({ sha256 }) => sha256)).toEqual(first.artifacts.map(({ sha256 }) => sha256));

    workspace.write(
      'content/data/people.csv',
      `slug,name,team\n${PEOPLE.join('\n')}\n`.replace('Bo,', 'Bodil,'),
    );
    const changed = await run(workspace);
    expect(changed.printed).toEqual(['badge/1.0/skilt-bo-a6.pdf']);
    expect(states(changed.artifacts)).toEqual({
      'skilt-anna-a6.pdf': 'unchanged',
      'skilt-bo-a6.pdf': 'changed',
      'skilt-carl-a6.pdf': 'unchanged',
      'skilt-dorte-a6.pdf': 'unchanged',
    });
    const told: unknown = JSON.parse(readFileSync(workspace.path('out/last-run.json'), 'utf8'));
    expect(told).toMatchObject({ new: [], changed: ['badge/1.0/skilt-bo-a6.pdf'], failed: [] });
  });

  test('does again what was taken away or altered, without printing', async () => {
    using workspace = workspaceOf(PEOPLE.slice(0, 2));
    const { artifacts } = await run(workspace);
    const [one = '', two = ''] = artifacts.map(({ path }) => workspace.path(`out/${path}`));
    const before = readFileSync(two);
    rmSync(one);
    writeFileSync(two, 'altered');
    const { printed, diagnostics } = await run(workspace);
    expect([printed, diagnostics]).toEqual([[], []]);
    expect([existsSync(one), readFileSync(two).equals(before)]).toEqual([true, true]);
  });

  test.skipIf(process.platform === 'win32')(
    'of which some were made before starts no browser for them',
    async () => {
      using workspace = workspaceOf(PEOPLE);
      const found = await findBrowser(undefined, () => {});
      if (found.kind === 'endpoint') throw new Error('needs a browser that can be started');
      // Tells when it is started.
      const browser = workspace.path('chrome-headless-shell');
      const environment = Object.entries(found.env).map(([name, value]) => `export ${name}='${value}'\n`);
      const started = workspace.path('started');
      writeFileSync(
        browser,
        `#!/bin/sh\n${environment.join('')}echo once >> '${started}'\nexec '${found.executablePath}' "$@"\n`,
      );
      chmodSync(browser, 0o755);
      const all = await build({ cwd: workspace.root, browser });
      expect([all.diagnostics, readFileSync(started, 'utf8')]).toEqual([[], 'once\n']);
      const bo = { cwd: workspace.root, browser, variants: ['bo'], out: workspace.path('bo') };
      expect((await build(bo)).artifacts.map(({ state }) => state)).toEqual(['new']);
      expect((await build(bo)).artifacts.map(({ state }) => state)).toEqual(['unchanged']);
      expect(readFileSync(started, 'utf8')).toBe('once\n');
    },
  );

  test('notices a template that changed, and a file that is new', async () => {
    using workspace = workspaceOf(PEOPLE.slice(0, 1));
    await run(workspace);
    const css = 'templates/badge/badge.css';
    workspace.write(css, readFileSync(workspace.path(css), 'utf8').replace('12 *', '11 *'));
    expect(states((await run(workspace)).artifacts)).toEqual({ 'skilt-anna-a6.pdf': 'changed' });
    workspace.write('content/badge/own/anna.yml', 'motto: Altid glad\n');
    expect(states((await run(workspace)).artifacts)).toEqual({ 'skilt-anna-a6.pdf': 'changed' });
    utimesSync(workspace.path(css), new Date(0), new Date(0));
    expect(states((await run(workspace)).artifacts)).toEqual({ 'skilt-anna-a6.pdf': 'unchanged' });
  });

  test('has the same bytes printed after others in a tab and printed alone', async () => {
    const stamp = `Nr. ${process.hrtime.bigint()}`;
    const chapter = { 'content/badge/badge.md': `# Skilt\n\n${stamp}\n` };
    using together = workspaceOf(PEOPLE, chapter);
    const all = await run(together);
    // Another program cannot have it in its cache: it has none.
    const alone = await klDocs(
      ['build', 'badge', '--variant', 'dorte', '--out', together.path('alone'), '--format', 'json'],
      together.root,
      { XDG_CACHE_HOME: ownCache(together.path('no-cache')) },
    );
    expect(alone.code).toBe(0);
    const [dorte] = JSON.parse(alone.stdout).artifacts as { path: string; sha256: string }[];
    expect(all.artifacts.find(({ path }) => path === dorte?.path)?.sha256).toBe(dorte?.sha256);
  });

  test('of which one fails: it is told whose, the rest is made, exit 1', async () => {
    using workspace = workspaceOf([...PEOPLE, LONG]);
    const { code, stdout, stderr } = await klDocs(['build', 'badge'], workspace.root);
    expect(code).toBe(1);
    expect(stderr).toContain('does not fit and would be cut off: it is');
    expect(stderr).toContain('1 error. 1 file could not be made, 4 could.');
    expect(stdout).toContain('Made 4 files');
    expect(readdirSync(workspace.path('out/badge/1.0')).sort()).toEqual([
      'manifest.json',
      'skilt-anna-a6.pdf',
      'skilt-bo-a6.pdf',
      'skilt-carl-a6.pdf',
      'skilt-dorte-a6.pdf',
    ]);
    const told: unknown = JSON.parse(readFileSync(workspace.path('out/last-run.json'), 'utf8'));
    expect(told).toMatchObject({ failed: ['badge/1.0/skilt-emil-a6.pdf'] });
    expect((await klDocs(['build', 'badge'], workspace.root)).code).toBe(1);
  });

  test('fails on the sheets that it does not fit, and is made on the others', async () => {
    const wide = 'emil,Emil Med Et Temmelig Langt Navn Her,Nord';
    using workspace = workspaceOf([wide]);
    const { artifacts, failed, diagnostics } = await run(workspace, {
      orientations: ['portrait', 'landscape'],
    });
    expect([artifacts.map(({ path }) => path), failed]).toEqual([
      ['badge/1.0/skilt-emil-a6-liggende.pdf'],
      ['badge/1.0/skilt-emil-a6.pdf'],
    ]);
    expect(diagnostics).toMatchObject([
      {
        message: expect.stringMatching(
          /^What stands on the sheet \(a6 portrait, standard\) does not fit and would be cut off: it is \d+ mm too wide \(Emil Med Et Temmelig Langt Navn Her\)$/,
        ),
        place: { file: 'content/badge/document.yml' },
      },
    ]);
  });

  test('fails for its own words: it is told at their file, and by how much', async () => {
    using workspace = workspaceOf(PEOPLE, {
      'content/badge/own/anna.yml': `motto: ${'Lang tale om alt det der er '.repeat(7)}\n`,
    });
    const css = readFileSync(workspace.path('templates/badge/badge.css'), 'utf8');
    workspace.write('templates/badge/badge.css', `${css}.name + p { font-size: 40mm; margin: 0; }\n`);
    const { failed, diagnostics } = await run(workspace);
    expect(failed).toEqual(['badge/1.0/skilt-anna-a6.pdf']);
    expect(diagnostics).toMatchObject([
      {
        rule: 'cut-off',
        message: expect.stringMatching(/: it is \d{3,4} mm too high/),
        place: { file: 'content/badge/own/anna.yml' },
      },
    ]);
  });

  test('that was stopped goes on where it stopped', async () => {
    const rows = Array.from({ length: 30 }, (_, number) => `p${number},Person ${number},Nord`);
    using workspace = workspaceOf(rows, {
      'content/badge/badge.md': `# Skilt\n\nNr. ${process.hrtime.bigint()}\n`,
    });
    const stopper = new AbortController();
    const first = watching();
    const stopAt = (message: string) => {
      first.progress.detail(message);
      if (first.printed.length === 12) stopper.abort(new Error('stopped'));
    };
    await expect(
      build({
        cwd: workspace.root,
        progress: { ...first.progress, detail: stopAt },
        signal: stopper.signal,
      }),
    ).rejects.toThrow('stopped');
    expect(existsSync(workspace.path('out'))).toBe(false);
    const rest = await run(workspace);
    expect(rest.artifacts).toHaveLength(30);
    expect(rest.printed.length).toBeLessThanOrEqual(20);
    expect(rest.printed.length).toBeGreaterThanOrEqual(17);
  });

  test('can say things in its own words; a mistake there fails it alone', async () => {
    using workspace = workspaceOf(PEOPLE.slice(0, 3), {
      'content/badge/own/anna.yml': 'motto: Altid glad\ngreeting: Goddag\n',
      'content/badge/own/bo.yml': 'logo: { file: findes-ikke.svg, alt: Bos logo }\n',
      'content/badge/own/carl.yml': 'link: http://example.org/\n',
    });
    const { diagnostics, artifacts, failed } = await run(workspace);
    expect(artifacts.map(({ variant }) => variant?.key)).toEqual(['anna']);
    expect(diagnostics.map(({ rule, place }) => [rule, place?.file, place?.line])).toEqual([
      ['missing-picture', 'content/badge/own/bo.yml', 1],
      ['insecure-address', 'content/badge/own/carl.yml', 1],
    ]);
    expect(failed).toHaveLength(2);
    const anna = tagTree(readFileSync(workspace.path('out/badge/1.0/skilt-anna-a6.pdf')));
    expect(anna).toMatch(/H1\s+"Goddag"[\s\S]*"Altid glad"/);
    expect(anna).not.toContain('Skilt"');
  });
});

test.each([
  ['lgo.svg', 'missing-picture', 'Did you mean "logo.svg"?'],
  ['logo.pdf', 'unknown-picture', 'Use SVG, PNG, JPEG, WebP, AVIF or GIF.'],
  ['../../../../logo.svg', 'outside-workspace', 'Copy the picture into the workspace.'],
  ['https://example.org/logo.svg', 'picture-without-path', 'Save it beside the chapter and name it there.'],
])('an own picture that cannot be shown is told: %s', async (file, rule, hint) => {
  using workspace = workspaceOf(PEOPLE.slice(0, 1), {
    'content/badge/own/anna.yml': `logo: { file: "${file}", alt: Logo }\n`,
    'content/badge/own/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'content/badge/own/logo.pdf': '%PDF',
  });
  const { diagnostics } = await run(workspace);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map((found) => [found.rule, found.place?.line, found.hint])).toEqual([[rule, 1, hint]]);
});

test("the guide has a municipality's own edition for those who ask for one", async () => {
  using out = new TemporaryWorkspace();
  const options = { cwd: projectRoot, documents: ['guide'], out: out.path('out'), dryRun: true };
  const names = (planned: readonly string[]) => planned.map((file) => file.split('/').at(-1));
  expect(names((await build(options)).planned)).toEqual(['index.html', 'teknisk-vejledning-1.8.pdf']);
  expect(names((await build({ ...options, variants: ['Slagelse'] })).planned)).toEqual([
    'teknisk-vejledning-1.8-slagelse.html',
    'teknisk-vejledning-1.8-slagelse.pdf',
  ]);
  expect((await build({ ...options, allVariants: true })).planned).toHaveLength(196);
  const { artifacts, diagnostics } = await build({
    ...options,
    dryRun: false,
    variants: ['slagelse'],
    formats: ['html'],
  });
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(artifacts.map(({ variant }) => variant?.label)).toEqual(['Slagelse Kommune']);
  const html = readFileSync(out.path('out/guide/1.8/teknisk-vejledning-1.8-slagelse.html'), 'utf8');
  expect(html).toMatch(/<strong>Slagelse Kommune<\/strong><\/p>/);
});

describe('a sheet', () => {
  test.each<[BuildOptions, string, [number, number]]>([
    [{}, 'skilt-anna-a6.pdf', [298, 420]],
    [{ papers: ['a5'] }, 'skilt-anna-a5.pdf', [420, 595]],
    [{ orientations: ['landscape'] }, 'skilt-anna-a6-liggende.pdf', [420, 298]],
    [{ nup: 2 }, 'skilt-anna-a6-2-pr-ark.pdf', [595, 420]],
    [{ nup: 4 }, 'skilt-anna-a6-4-pr-ark.pdf', [595, 842]],
    [{ printShop: true }, 'skilt-anna-a6-tryk.pdf', [354, 476]],
  ])('%j is %s of %j pt', async (options, name, size) => {
    using workspace = workspaceOf(PEOPLE.slice(0, 1));
    const { artifacts, diagnostics, ok } = await run(workspace, options);
    expect([ok, diagnostics.map(({ rule }) => rule)]).toEqual([
      true,
      options.printShop ? ['draft-for-print-shop'] : [],
    ]);
    expect(artifacts.map(({ path }) => path)).toEqual([`badge/1.0/${name}`]);
    const pdf = inspectPdf(readFileSync(workspace.path(`out/badge/1.0/${name}`)));
    expect([
      pdf.pages,
      pdf.pageSizes.map(({ width, height }) => [Math.round(width), Math.round(height)]),
    ]).toEqual([1, [size]]);
    expect(pdf.headings).toHaveLength(options.nup ?? 1);
    // The manifest's word for it.
    expect(artifacts.map(({ sheet }) => sheet?.copies)).toEqual([options.nup ?? 1]);
  });

  test('is named rightly in the text of each where one run makes it on two papers', async () => {
    using workspace = workspaceOf(PEOPLE.slice(0, 2), {
      'content/badge/badge.md': '# Skilt\n\nTrykt på {{sheet.paper}}, {{sheet.orientation}}.\n',
    });
    const document = 'content/badge/document.yml';
    const text = readFileSync(workspace.path(document), 'utf8');
    workspace.write(document, text.replace('formats: [pdf]', 'formats: [html, pdf]'));
    const { diagnostics, artifacts } = await run(workspace, { papers: ['a6', 'a5'] });
    expect(diagnostics).toEqual([]);
    const said = artifacts.map(({ path }) => {
      const bytes = readFileSync(workspace.path(`out/${path}`));
      const text = path.endsWith('.pdf') ? tagTree(bytes) : bytes.toString('utf8');
      return [path.split('/').at(-1), /Trykt på ([^.]*)\./.exec(text)?.[1]];
    });
    expect(said).toEqual(
      ['anna-a5', 'anna-a6', 'bo-a5', 'bo-a6'].flatMap((sheet) => [
        [`skilt-${sheet}.html`, `${sheet.split('-')[1]}, portrait`],
        [`skilt-${sheet}.pdf`, `${sheet.split('-')[1]}, portrait`],
      ]),
    );
  });

  test('for the print shop is warned of once while the edition is a draft', async () => {
    using workspace = workspaceOf(PEOPLE);
    const shop: BuildOptions = { papers: ['a6', 'a5'], printShop: true };
    const warning = {
      rule: 'draft-for-print-shop',
      severity: 'warning',
      message: 'The edition is a draft: UDKAST stands on what goes to the print shop',
      hint: expect.stringContaining('Set the status to released'),
      place: expect.objectContaining({ file: 'content/badge/document.yml', line: 4 }),
    };
    expect((await run(workspace, { ...shop, dryRun: true })).diagnostics).toEqual([warning]);
    expect((await run(workspace, shop)).diagnostics).toEqual([warning]);
    expect((await run(workspace, shop)).diagnostics, 'also where nothing is made anew').toEqual([warning]);
    expect((await run(workspace, { ...shop, formats: ['png'], dryRun: true })).diagnostics).toEqual([]);
    const file = 'content/badge/document.yml';
    const text = readFileSync(workspace.path(file), 'utf8');
    workspace.write(file, text.replace('status: draft', 'status: released'));
    expect((await run(workspace, { ...shop, dryRun: true })).diagnostics).toEqual([]);
  });

  test('can be a picture: PNG with 150 dots to an inch, SVG in millimetres', async () => {
    using workspace = workspaceOf(PEOPLE.slice(0, 1));
    const { diagnostics } = await run(workspace, { formats: ['png', 'svg'] });
    expect(diagnostics).toEqual([]);
    const png = readFileSync(workspace.path('out/badge/1.0/skilt-anna-a6.png'));
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'PNG',
      620,
      875,
    ]);
    expect(readFileSync(workspace.path('out/badge/1.0/skilt-anna-a6.svg'), 'utf8')).toMatch(
      /<svg[^>]*width="10[45][.\d]*mm"/,
    );
  });

  test.each<[BuildOptions, string, RegExp]>([
    [{ papers: ['a7'] }, 'unknown-paper', /Did you mean "a[56]"/],
    [{ designs: ['fin'] }, 'unknown-design', /There are: standard/],
    [{ orientations: ['landscap'] }, 'unknown-orientation', /Did you mean "landscape"/],
    [{ nup: 3 }, 'unknown-copies', /2 or 4/],
    [{ nup: 2, printShop: true }, 'unknown-copies', /Leave out/],
  ])('%j cannot be made: %s', async (options, rule, hint) => {
    using workspace = workspaceOf(PEOPLE.slice(0, 1));
    const { diagnostics, artifacts } = await run(workspace, options);
    expect(artifacts).toEqual([]);
    expect(diagnostics.map((found) => found.rule)).toEqual([rule]);
    expect(diagnostics[0]?.hint).toMatch(hint);
  });

  test('whose text is too pale is not made', async () => {
    using workspace = workspaceOf(PEOPLE.slice(0, 1));
    const css = 'templates/badge/badge.css';
    workspace.write(css, readFileSync(workspace.path(css), 'utf8').replace('color: #000', 'color: #777'));
    const { diagnostics } = await run(workspace);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['low-contrast', 'low-contrast', 'low-contrast']);
    expect(diagnostics[0]?.message).toContain('4.5:1, not 7:1');
  });
});
