import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openEdition } from '../../src/edition/open-edition.ts';
import { build } from '../../src/index.ts';
import { planSelection } from '../../src/plan/select.ts';
import { editionSources } from '../../src/release/source-hash.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

const SETTINGS = 'title: Test\n';
const LOOK = `coverPicture: assets/cover.svg
logo: { file: assets/logo.svg, alt: Kontorets logo }
colour: "#8a1538"
`;
const drawing = (shape: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10">${shape}</svg>`;

/** A workspace with a guide, a poster and some pictures. */
const office = (settings: string, document = ''): Record<string, string> => ({
  'kl-docs.yml': SETTINGS + settings,
  'assets/cover.svg': drawing('<path id="a" d="M0 0h30v10z"/><script>alert(1)</script>'),
  'assets/logo.svg': drawing('<path d="M0 0h9v9z"/>'),
  'content/guide/own.svg': drawing('<circle r="5"/>'),
  'content/guide/document.yml': `title: Vejledning\npublisher: Kontoret\nversion: "1.0"\ndate: 2026-11-24\nstatus: draft\ntemplate: guide\nfile: guide\nchapters: [1.md]\n${document}`,
  'content/guide/1.md': '# Et\n\nTekst.\n',
});

async function opened(workspace: TemporaryWorkspace) {
  const { value } = openWorkspace(sourcesIn(workspace.root));
  const [plan] = value === null ? [] : (await planSelection(value, { documents: ['guide'] })).value;
  if (value === null || plan === undefined) throw new Error('nothing is planned');
  const { look, problems } = await openEdition(value, plan.document);
  const told = problems.map(({ rule, place }) => `${place?.file}:${place?.line} ${rule}`);
  return { workspace: value, look, told };
}

describe('a look', () => {
  test('is nothing where nobody says one', async () => {
    using workspace = new TemporaryWorkspace(office(''));
    const { look, told } = await opened(workspace);
    expect([look, told]).toEqual([{ cover: null, logo: null, css: null, themeColour: null }, []]);
  });

  test('comes from the workspace, without what a drawing may not have', async () => {
    using workspace = new TemporaryWorkspace(office(LOOK));
    const { look, told } = await opened(workspace);
    expect(look).toMatchObject({ logo: { alt: 'Kontorets logo' }, themeColour: '#8a1538' });
    expect(look.cover).toContain('M0 0h30v10z');
    expect(look.cover).not.toContain('alert');
    expect(told).toEqual(['kl-docs.yml:2 removed-svg']);
  });

  test('comes from the document before that, and may be none', async () => {
    using workspace = new TemporaryWorkspace(
      office(LOOK, 'coverPicture: own.svg\nlogo: false\ncolour: "#004d99"\n'),
    );
    const { look, told } = await opened(workspace);
    expect(look).toMatchObject({ logo: null, css: expect.stringContaining('#004d99') });
    expect([look.cover?.includes('circle'), told]).toEqual([true, []]);
    workspace.write(
      'content/guide/document.yml',
      office('', 'coverPicture: false\n')['content/guide/document.yml'] ?? '',
    );
    expect((await opened(workspace)).look.cover).toBeNull();
  });

  test.each([
    ['coverPicture: none.svg\n', ['content/guide/document.yml:9 missing-picture']],
    ['coverPicture: 1.md\n', ['content/guide/document.yml:9 unknown-picture']],
    ['coverPicture: ../../../none.svg\n', ['content/guide/document.yml:9 outside-workspace']],
    ['logo: { file: none.svg, alt: Logo }\n', ['content/guide/document.yml:9 missing-picture']],
  ])('with %j has its problem at its line', async (document, expected) => {
    using workspace = new TemporaryWorkspace(office('', document));
    expect((await opened(workspace)).told).toEqual(expected);
  });

  test.each(['coverPicture: true', 'logo: logo.svg', 'colour: red', 'colour: 8a1538'])(
    '%s is refused with what to write',
    async (line) => {
      using workspace = new TemporaryWorkspace(office('', `${line}\n`));
      const { ok, diagnostics } = await build({ cwd: workspace.root });
      const [first] = diagnostics;
      expect([ok, first?.rule, first?.place?.line]).toEqual([false, 'invalid-value', 9]);
      expect(first?.hint).toContain('such as');
    },
  );
});

test('what a document takes of it from the workspace is a source of the edition', async () => {
  using workspace = new TemporaryWorkspace(office('colour: "#8a1538"\n'));
  const sum = async () => (await editionSources((await opened(workspace)).workspace, 'guide'))?.sha256;
  const before = await sum();
  workspace.write('kl-docs.yml', `${SETTINGS}colour: "#004d99"\n`);
  const after = await sum();
  expect(after).not.toBe(before);
  workspace.write(
    'kl-docs.yml',
    `${SETTINGS}colour: "#004d99"\naccessibilityStatement: https://example.org/\n`,
  );
  expect(await sum()).toBe(after);
});

test('it stands in the page, in the PDF and in the picture for links, and nothing of another office', async () => {
  using workspace = new TemporaryWorkspace(
    office(`site: https://example.org/\n${LOOK}`, 'coverPicture: own.svg\n'),
  );
  const { diagnostics, artifacts } = await build({ cwd: workspace.root });
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(artifacts.map(({ path }) => path)).toEqual([
    'guide/1.0/guide.pdf',
    'guide/1.0/index.html',
    'guide/1.0/share.png',
  ]);
  const html = readFileSync(workspace.path('out/guide/1.0/index.html'), 'utf8');
  expect(html).toContain('<meta name="theme-color" content="#8a1538">');
  expect(html).toContain('alt="Kontorets logo"');
  expect(html).toContain(':root{--field:#8a1538;');
  expect(html).not.toContain('cover-room');
  expect(brokenRules(readFileSync(workspace.path('out/guide/1.0/guide.pdf')))).toEqual([]);
});
