import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build, type Diagnostic } from '../../src/index.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { verifyPdf } from '../../src/print/verify-pdf.ts';
import { withoutFindings } from '../support/findings.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

const template = (body: string, style = ''): string => `<!doctype html>
<html lang="{{language}}">
<head><meta charset="utf-8"><title>{{document.title}}</title><style>${style}</style>{{style "card.css"}}</head>
<body>${body}</body>
</html>
`;
const chapters = '{{#each chapters}}{{{html}}}{{/each}}';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10"/></svg>';
const figure = '# Kort\n\n:::figure[Pile]{#fig-a}\n![En pil der peger til højre](a.svg)\n:::\n';

async function printed(
  files: Readonly<Record<string, string>>,
): Promise<{ rules: string[]; diagnostics: readonly Diagnostic[] }> {
  using workspace = new TemporaryWorkspace({ ...quickCard, ...files });
  const { diagnostics: all, ok } = await build({ cwd: workspace.root, formats: ['pdf'] });
  const diagnostics = withoutFindings(all);
  expect(readdirSync(workspace.root).includes('out')).toBe(ok);
  return { rules: [...new Set(diagnostics.map(({ rule }) => rule))], diagnostics };
}

describe('after printing, a build fails when', () => {
  test.each([
    [
      'a heading did not reach the PDF',
      'lost-heading',
      template('{{#each chapters}}{{{bodyHtml}}}{{/each}}'),
    ],
    ['text is made by CSS', 'untagged-text', template(chapters, 'p::before { content: "NB "; }')],
    ['the page has no title', 'no-title', template(chapters).replace('{{document.title}}', '')],
    ['the page is in another language', 'wrong-language', template(chapters).replace('{{language}}', 'en')],
    [
      'the text does not fit its box',
      'cut-off',
      template(`<main data-must-fit style="height: 5mm; overflow: clip">${chapters}</main>`),
    ],
  ])('%s', async (_name, rule, page) => {
    const { rules, diagnostics } = await printed({ 'templates/card/page.hbs': page });
    expect(rules).toContain(rule);
    expect(diagnostics.filter(({ place }) => !place?.file.startsWith('content/card/'))).toEqual([]);
  });

  test('a character is in none of the fonts that its text is set in', async () => {
    const signs =
      '@font-face { font-family: Signs; src: url("npm:@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2"); }';
    const { rules } = await printed({
      'content/card/card.md': '# Kort\n\nEt tegn: \u{1F9FF}\n',
      'templates/card/card.css': `${quickCard['templates/card/card.css']}${signs}`,
    });
    expect(rules).toEqual(['foreign-font', 'missing-glyph']);
  });

  test("text is in one of the machine's fonts", async () => {
    const { rules } = await printed({
      'templates/card/card.css': `${quickCard['templates/card/card.css']} p { font-family: serif }`,
    });
    expect(rules).toEqual(['foreign-font']);
  });

  test('a figure did not reach the PDF, said at its place', async () => {
    const files = { 'content/card/card.md': figure, 'content/card/a.svg': svg };
    expect((await printed(files)).rules).toEqual([]);
    const { diagnostics } = await printed({
      ...files,
      'templates/card/page.hbs': template(chapters, 'figure svg { display: none }'),
    });
    expect(diagnostics).toMatchObject([
      { rule: 'lost-figure', place: { file: 'content/card/card.md', line: 3 } },
    ]);
  });

  test('one of two figures did not reach the PDF, and another picture is there in its place', async () => {
    const two = `${figure}\n![Et kort](a.svg)\n\n:::figure[Vej]{#fig-b}\n![En vej der deler sig](a.svg)\n:::\n`;
    const files = { 'content/card/card.md': two, 'content/card/a.svg': svg };
    expect((await printed(files)).rules).toEqual([]);
    const { diagnostics } = await printed({
      ...files,
      'templates/card/page.hbs': template(chapters, '#fig-a svg { display: none }'),
    });
    expect(diagnostics).toMatchObject([
      {
        rule: 'lost-figure',
        message: 'The figure "Pile" is not in the PDF with its alternative text',
        place: { file: 'content/card/card.md', line: 3 },
      },
    ]);
  });

  test.each([
    ['the first', 'h2:nth-of-type(1)'],
    ['the second', 'h2:nth-of-type(2)'],
  ])('%s of two headings that are alike did not reach the PDF', async (_which, hidden) => {
    const files = { 'content/card/card.md': '# Kort\n\n## Adgang\n\nEn.\n\n## Adgang\n\nTo.\n' };
    expect((await printed(files)).rules).toEqual([]);
    const { diagnostics } = await printed({
      ...files,
      'templates/card/page.hbs': template(chapters, `${hidden} { display: none }`),
    });
    expect(diagnostics).toMatchObject([
      {
        rule: 'lost-heading',
        message: 'The heading "Adgang" is not in the PDF',
        place: { file: 'content/card/card.md' },
      },
    ]);
  });

  test('the first of two headings that are alike did not, and what stands between them is not told as lost', async () => {
    const { diagnostics } = await printed({
      'content/card/card.md': '# Kort\n\n## Adgang\n\nEn.\n\n## Login\n\nTo.\n\n## Adgang\n\nTre.\n',
      'templates/card/page.hbs': template(chapters, 'h2:nth-of-type(1) { display: none }'),
    });
    expect(diagnostics).toMatchObject([
      {
        rule: 'lost-heading',
        message: 'The heading "Adgang" is not in the PDF',
        place: { file: 'content/card/card.md', line: 3 },
      },
    ]);
  });

  test('two headings came in the other order', async () => {
    const { diagnostics } = await printed({
      'content/card/card.md': '# Kort\n\n## Adgang\n\nEn.\n\n## Login\n\nTo.\n',
      'templates/card/page.hbs': template(
        '<h1>Kort</h1><h2 id="login">Login</h2><p>To.</p><h2 id="adgang">Adgang</h2><p>En.</p>',
      ),
    });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['lost-heading']);
  });

  test('it has more pages than it was laid out on', async () => {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'content/card/card.md': `# Kort\n\n${'Et afsnit om kortet.\n\n'.repeat(30)}`,
    });
    expect((await build({ cwd: workspace.root, formats: ['pdf'] })).ok).toBe(true);
    const pdf = inspectPdf(readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf')));
    const said = (pages: number | null) =>
      verifyPdf(
        pdf,
        [],
        {
          headings: [],
          figures: [],
          pageNumbers: new Map(),
          fonts: new Set(['IBMPlexSans-Regular', 'IBMPlexSans-SemiBold']),
          pages,
        },
        'da',
        {
          file: 'content/card/document.yml',
        },
      ).map(({ rule, message }) => `${rule}: ${message}`);
    expect(pdf.pages).toBeGreaterThan(1);
    expect(said(pdf.pages)).toEqual([]);
    expect(said(null)).toEqual([]);
    expect(said(1)).toEqual([`wrong-page-count: The PDF has ${pdf.pages} pages, and is laid out on 1`]);
  });

  test('and does not when all fits', async () => {
    const page = template(`<main data-must-fit style="height: 100mm">${chapters}</main>`);
    expect((await printed({ 'templates/card/page.hbs': page })).rules).toEqual([]);
  });
});

test('a text too long for one of two posters is not cut off in silence', async () => {
  using workspace = new TemporaryWorkspace({
    'kl-docs.yml':
      'title: T\ndata: { places: { file: content/data/p.csv, key: slug, label: official_name, find: [slug] } }\n',
    'content/data/p.csv': `slug,official_name,more\nkort,Kort Kommune,!\nlang,Lang Kommune,${' og mere'.repeat(400)}\n`,
    'content/poster/document.yml':
      'title: P\nversion: "1.0"\ndate: 2026-11-24\nstatus: draft\ntemplate: poster\nfile: "p-{{municipality.slug}}"\nformats: [pdf]\nchapters: [p.md]\nsheet: { papers: [a4], orientations: [portrait], designs: [uniform] }\nvariants: { data: places, as: municipality }\n',
    'content/poster/p.md':
      '# Husk appen\n\nBorgeren kan møde sin læge på video: {{municipality.official_name}}{{municipality.more}}.\n\n1. Aftal tiden.\n2. Log ind.\n\nAkut? Ring først.\n',
  });
  expect((await build({ cwd: workspace.root, variants: ['kort'] })).diagnostics).toEqual([]);
  const { diagnostics } = await build({ cwd: workspace.root });
  expect(diagnostics.map(({ rule, message }) => [rule, message.includes('Lang Kommune')])).toEqual([
    ['cut-off', true],
  ]);
});

describe('a document that others wrote', () => {
  const bold = '# Kort\n\n## Afsnit\n\n';
  const wideTable = `| ${Array.from({ length: 30 }, (_, i) => `K${i}`).join(' | ')} |\n|${'-|'.repeat(30)}\n| ${'1.234.567 | '.repeat(30)}\n`;

  test.each([
    ['a table that fits on no page', 'wide-table-in-print', `${bold}${wideTable}`, 5],
    ['a text of a drawing that is too small', 'small-text', `${bold}![Tegning](wide.svg)\n`, 5],
  ])('%s is told at its line', async (_name, rule, text, line) => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100" viewBox="0 0 2000 100"><text x="1" y="50" font-size="14">Lille</text></svg>';
    const { diagnostics } = await printed({ 'content/card/card.md': text, 'content/card/wide.svg': drawing });
    expect(diagnostics).toMatchObject([{ rule, place: { file: 'content/card/card.md', line } }]);
  });

  test('whose style makes something wider than the page says what', async () => {
    const { diagnostics } = await printed({
      'content/card/card.md': `${bold}\`\`\`\nen linje\n\`\`\`\n`,
      'templates/card/page.hbs': template(chapters, 'pre { width: 200mm }'),
    });
    expect(diagnostics).toMatchObject([
      { rule: 'wider-than-page', place: { file: 'content/card/card.md', line: 5 } },
    ]);
    expect(diagnostics[0]?.message).toContain('"en linje"');
  });

  test('whose template skips a heading level claims no PDF/UA-1', async () => {
    const { rules } = await printed({ 'templates/card/page.hbs': template(`${chapters}<h5>Dybt</h5>`) });
    expect(rules).toEqual(['heading-level-in-pdf']);
  });

  test('whose template has rows of different lengths claims no PDF/UA-1', async () => {
    const rows = '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>';
    const { rules } = await printed({ 'templates/card/page.hbs': template(`${chapters}${rows}`) });
    expect(rules).toEqual(['irregular-table']);
  });

  test('has bookmarks that are its headings, whatever stands in them', async () => {
    const headings = [
      'Drifts- og supportaftaler, it-systemer/platforme og databehandleraftaler -- en lang overskrift',
      '`kode` og **fed** og *kursiv* tekst',
      'Linje<br>skift og &nbsp; mellemrum',
      'Hævet og H<sub>2</sub>O og E=mc<sup>2</sup>',
      '![Et ikon](a.svg) i overskriften',
      '[Et link](https://example.org) og en note[^a]',
      '<https://example.org/en/meget/lang/adresse/uden/mellemrum>',
      'Spørgsmål? – »Svar« … 50 %',
    ];
    const card = `# Kort\n\n${headings.map((heading) => `## ${heading}\n\nTekst.\n\n`).join('')}[^a]: Note.\n`;
    const { diagnostics } = await printed({ 'content/card/card.md': card, 'content/card/a.svg': svg });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('with notes in headings, soft hyphens, details and rows of raw HTML is made', async () => {
    const { rules } = await printed({
      'content/card/card.md': `# Data&shy;behandler[^a]

## Kommunal­bestyrelse[^a]

<details><summary>Mere</summary>

Skjult.

</details>

<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr><tr><td rowspan="2">1</td><td>2</td></tr><tr></tr></table>

[^a]: Note.
`,
    });
    expect(rules).toEqual([]);
  });
});
