import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { check, told } from '../check/checking.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { expectReviewed } from '../support/reviewed.ts';
import { badges, quickCard, TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

useEmptyCache();

const CARD = 'content/card/card.md';
const DOCUMENT = 'content/card/document.yml';
const CALLS = 'content/data/opkald.csv';
const ROWS = 'region;aar;antal;andel\nNord;2026;12345;60,5\nSyd;2026;8120;39,5\nSyd;2025;7998;100\n';

function workspaceWith(chapter: string, rows: string | null = ROWS): TemporaryWorkspace {
  return new TemporaryWorkspace({
    ...quickCard,
    'kl-docs.yml': `title: Test\ndata:\n  opkald: { file: ${CALLS} }\n`,
    ...(rows !== null && { [CALLS]: rows }),
    [CARD]: chapter,
  });
}

const table = (attributes: string): string => `# Tal\n\n:::data[Opkald]{set=opkald ${attributes}}\n:::\n`;

const SUMMED = table('columns="region=Region, antal=Antal" where="aar=2026" sort="antal" sum="antal"');

describe('a table of a data set', () => {
  test('is in the page and in the PDF, with heads of its rows and a sum', async () => {
    using workspace = workspaceWith(SUMMED);
    const { diagnostics, artifacts } = await build({ cwd: workspace.root });
    expect([diagnostics, artifacts.length]).toEqual([[], 2]);
    const html = readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8');
    expect(html).toContain('<td align="right">20.465</td>');
    const pdf = readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf'));
    expect(inspectPdf(pdf)).toMatchObject({ tagged: true, pages: 1 });
    await expectReviewed(
      tagTree(pdf),
      path.join(import.meta.dirname, '../fixtures/make/data-table.tags.txt'),
    );
  });

  test('says its sum at its end, and not on each of its pages', async () => {
    const pagesOf = async (count: number, attributes: string): Promise<number> => {
      const rows = Array.from({ length: count }, (_, row) => `r${row};1\n`);
      using workspace = workspaceWith(table(attributes), `navn;tal\n${rows.join('')}`);
      workspace.write(DOCUMENT, (quickCard[DOCUMENT] ?? '').replace('template: card', 'template: guide'));
      const { diagnostics } = await build({ cwd: workspace.root, formats: ['pdf'] });
      expect(diagnostics).toEqual([]);
      return inspectPdf(readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf'))).pages;
    };
    // Two pages after cover and contents hold 65 rows: one more would be for a sum on the first of them.
    expect(await pagesOf(64, 'sum=tal')).toBe(4);
    expect(await pagesOf(66, '')).toBe(5);
  });

  test('that is too wide is made to fit its page', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `tilslutningsaftale${index}`);
    using workspace = workspaceWith(table(''), `${names.join(';')}\n${names.map(() => 12345).join(';')}\n`);
    workspace.write(DOCUMENT, (quickCard[DOCUMENT] ?? '').replace('template: card', 'template: guide'));
    const { diagnostics } = await build({ cwd: workspace.root, formats: ['pdf'] });
    expect(diagnostics).toEqual([]);
    const tags = tagTree(readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf')));
    expect(tags.match(/TH /g)).toHaveLength(9);
  });

  test('is made anew when the data changes, and only then', async () => {
    using workspace = workspaceWith(SUMMED);
    const made = async () => {
      const { diagnostics, artifacts } = await build({ cwd: workspace.root });
      expect(diagnostics).toEqual([]);
      return artifacts.map(({ state }) => state);
    };
    expect(await made()).toEqual(['new', 'new']);
    expect(await made()).toEqual(['unchanged', 'unchanged']);
    workspace.write(CALLS, ROWS.replace('8120', '8121'));
    expect(await made()).toEqual(['changed', 'changed']);
    expect(readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8')).toContain('20.466');
  });

  test('is looked at anew by a check when the data changes', async () => {
    using workspace = workspaceWith(table('where="aar=2026"'));
    const found = async () => told((await check(workspace.root, { cache: true })).diagnostics);
    expect(await found()).toEqual([]);
    workspace.write(CALLS, ROWS.replaceAll('2026', '2024'));
    expect(await found()).toEqual([`${CARD}:3:28 no-rows`]);
    workspace.write(CALLS, ROWS);
    expect(await found()).toEqual([]);
  });

  test('may be of the rows of a variant', async () => {
    using workspace = new TemporaryWorkspace({
      ...badges(['anna,Anna,Nord', 'bo,Bo,Syd']),
      'kl-docs.yml': `title: Test
data:
  people: { file: content/data/people.csv, key: slug, label: name, find: [name] }
  opkald: { file: ${CALLS} }
`,
      [CALLS]: ROWS,
      'content/badge/badge.md':
        '# Skilt\n\n:::data[T]{set=opkald columns="antal" where="region={{person.team}}; aar=2026"}\n:::\n',
    });
    const { diagnostics, artifacts } = await build({ cwd: workspace.root });
    expect(diagnostics).toEqual([]);
    const texts = artifacts.map(({ path: file }) => tagTree(readFileSync(workspace.path(`out/${file}`))));
    expect(texts.map((text) => [text.includes('12345'), text.includes('8120')])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('a data set that is not there', () => {
  test.each([
    ['is told at its table', 'set=opkal', ROWS, `${CARD}:3:16 unknown-data-set`, 'Did you mean "opkald"?'],
    [
      'is told at its table with those that are',
      'set=x',
      ROWS,
      `${CARD}:3:16 unknown-data-set`,
      'There are: opkald.',
    ],
    [
      'since its file is missing is told where that is named',
      'set=opkald',
      null,
      'kl-docs.yml:3:19 missing-file',
      undefined,
    ],
  ])('%s', async (_, set, rows, place, hint) => {
    using workspace = workspaceWith(`# Tal\n\n:::data[Tabel]{${set}}\n:::\n`, rows);
    const { diagnostics, ok, artifacts } = await build({ cwd: workspace.root });
    expect(told(diagnostics)).toEqual([place]);
    expect([ok, artifacts.length]).toEqual([false, 0]);
    if (hint !== undefined) expect(diagnostics[0]?.hint).toBe(hint);
    expect(told((await check(workspace.root)).diagnostics)).toEqual([place]);
  });

  test('for documents, since it does not name its rows, is told where they are asked for', async () => {
    using workspace = new TemporaryWorkspace({
      ...badges(['anna,Anna,Nord']),
      'kl-docs.yml': 'title: Test\ndata: { people: { file: content/data/people.csv } }\n',
    });
    const asked = [
      { cwd: workspace.root },
      { cwd: workspace.root, from: workspace.path('content/data/people.csv') },
    ];
    for (const options of asked) {
      const { diagnostics } = await build(options);
      expect(told(diagnostics)).toEqual(['content/badge/document.yml:10:19 incomplete-data-set']);
    }
  });
});

test('a character of the data that no font has is told in its row', async () => {
  using workspace = workspaceWith(table(''), ROWS.replace('Syd;2025', 'Syd中;2025'));
  const { diagnostics } = await build({ cwd: workspace.root });
  expect(told(diagnostics)).toEqual([`${CALLS}:4 missing-glyph`]);
});
