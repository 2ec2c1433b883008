import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { documentOfFolder } from '../../src/document/document-of-folder.ts';
import { type Diagnostic, Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

interface Taken {
  readonly document: Document | null;
  readonly problems: readonly Diagnostic[];
}

/** The document that a folder of files in no workspace is. */
function taken(files: Readonly<Record<string, string | Uint8Array>>, place = './'): Taken {
  using folder = new TemporaryFolder(files);
  return documentIn(folder.root, place);
}

function documentIn(root: string, place: string): Taken {
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(root)));
  if (workspace === null) throw new Error('no workspace');
  const document = diagnostics.take(documentOfFolder(workspace, place));
  return { document, problems: diagnostics.list };
}

const chaptersOf = ({ document }: Taken) => document?.chapterFiles.map(({ file }) => file);
const page = (title: string): string => `# ${title}\n\nTekst.\n`;

test('the title is that of the first chapter, also where its text is refused', () => {
  const { document } = taken({ 'a.md': `${page('Vejledning')}\n${'[a]('.repeat(6000)}\n` });
  expect(document?.config.title).toBe('Vejledning');
});

describe('the chapters of a folder', () => {
  test('are in the order of a table of contents, where nothing lists them', () => {
    const found = taken({
      '10-slut.md': page('Slut'),
      '9-midt.md': page('Midt'),
      'aabenraa.md': page('Aabenraa'),
      'zebra.markdown': page('Zebra'),
      'README.md': page('Håndbog'),
      'index.md': page('Forside'),
      'bilag/2.md': page('To'),
      'bilag/readme.md': page('Bilag'),
      'bilag/10.md': page('Ti'),
      'a/b/c.md': page('C'),
      '10 ti/1.md': page('Ti'),
      '9 ni/1.md': page('Ni'),
      'billede.png': '',
      'notes.txt': '',
    });
    expect(chaptersOf(found)).toEqual([
      'index.md',
      'README.md',
      '9-midt.md',
      '10-slut.md',
      'zebra.markdown',
      // "aa" is å, the last letter of the Danish alphabet.
      'aabenraa.md',
      '9 ni/1.md',
      '10 ti/1.md',
      'a/b/c.md',
      'bilag/readme.md',
      'bilag/2.md',
      'bilag/10.md',
    ]);
  });

  test('are none of those about the repository, of what is hidden and of packages', () => {
    const found = taken({
      'README.md': page('Håndbog'),
      'security.md': page('Sikkerhed'),
      'CHANGELOG.md': page('Ændringer'),
      'LICENSE.md': page('Licens'),
      'CODE_OF_CONDUCT.md': page('Omgang'),
      '.github/PULL_REQUEST_TEMPLATE.md': page('Skabelon'),
      '_kladde.md': page('Kladde'),
      '_dele/del.md': page('Del'),
      '.gemt/side.md': page('Gemt'),
      'om.AUTHORS.md': page('Om'),
      'a_b.c/del.md': page('Del'),
      'node_modules/x/README.md': page('X'),
      'out/README.md': page('Ud'),
    });
    expect(chaptersOf(found)).toEqual(['README.md', 'om.AUTHORS.md', 'security.md', 'a_b.c/del.md']);
    expect(found.problems.map(({ hint }) => hint)).toEqual([
      'Left out: CHANGELOG.md, CODE_OF_CONDUCT.md, LICENSE.md. A document.yml in the folder says it otherwise.',
    ]);
  });

  test("are in the order of MkDocs' nav, with each at its place in it", () => {
    const found = taken({
      'mkdocs.yml': `site_name: Driftsvejledning
site_description: Sådan drives den
docs_dir: kilder/
theme: { name: material, language: da-DK }
plugins: [search]
markdown_extensions:
  - pymdownx.emoji: { emoji_index: !!python/name:material.extensions.emoji.twemoji }
nav:
  - index.md
  - Drift:
      - Ved fejl: drift\\fejl.md
      - Mere:
          - drift/alarm.md
          - Igen: index.md
  - Kilden: https://example.org/kilde.md
  - Bilag: bilag/
`,
      'kilder/index.md': page('Forside'),
      'kilder/drift/fejl.md': page('Fejl'),
      'kilder/drift/alarm.md': page('Alarm'),
      'kilder/bilag/2.md': page('To'),
      'kilder/bilag/10.md': page('Ti'),
      'kilder/ikke-med.md': page('Ikke med'),
      'README.md': page('Om arkivet'),
    });
    expect(found.document?.config).toMatchObject({
      title: 'Driftsvejledning',
      description: 'Sådan drives den',
      language: 'da',
    });
    expect(found.document?.chapterFiles.slice(0, 3)).toEqual([
      { file: 'kilder/index.md', mentioned: { file: 'mkdocs.yml', line: 9, column: 5 } },
      {
        file: 'kilder/drift/fejl.md',
        mentioned: { file: 'mkdocs.yml', line: 11, column: 19 },
        title: 'Ved fejl',
      },
      { file: 'kilder/drift/alarm.md', mentioned: { file: 'mkdocs.yml', line: 13, column: 13 } },
    ]);
    expect(chaptersOf(found)?.slice(3)).toEqual(['kilder/bilag/2.md', 'kilder/bilag/10.md']);
    expect(found.problems).toMatchObject([
      {
        severity: 'note',
        rule: 'assumed-document',
        place: { file: 'mkdocs.yml' },
        hint: 'Left out: https://example.org/kilde.md, the titles of sections (2). A document.yml in the folder says it otherwise.',
      },
    ]);
  });

  test.each([
    ['docs', ''],
    ['kilder', 'docs_dir: ./kilder/\n'],
    ['kilder', "docs_dir: 'kilder' # her\n"],
  ])('are those of the mkdocs.yml above %s, where it is the folder of its pages: %j', (folder, settings) => {
    const files = {
      'site/mkdocs.yml': `site_name: Navn\n${settings}nav:\n  - b.md\n  - a.md\n`,
      [`site/${folder}/a.md`]: page('A'),
      [`site/${folder}/b.md`]: page('B'),
      'site/andet/c.md': page('C'),
    };
    const found = taken(files, `./site/${folder}`);
    expect(chaptersOf(found)).toEqual([`site/${folder}/b.md`, `site/${folder}/a.md`]);
    expect(found.document).toMatchObject({ config: { title: 'Navn' }, file: 'site/mkdocs.yml' });
    expect(chaptersOf(taken(files, './site/andet'))).toEqual(['site/andet/c.md']);
  });

  test("are by name in MkDocs' folder, where it has no nav", () => {
    const found = taken({
      'mkdocs.yaml': 'site_name: Navn\n',
      'README.md': page('Om arkivet'),
      'docs/b.md': page('B'),
      'docs/index.md': page('Forside'),
    });
    expect(chaptersOf(found)).toEqual(['docs/index.md', 'docs/b.md']);
    expect(found.document?.config.title).toBe('Navn');
  });

  test("that MkDocs' settings cannot tell are told at their place", () => {
    expect(taken({ 'mkdocs.yml': 'nav: index.md\n', 'docs/index.md': page('A') })).toMatchObject({
      document: null,
      problems: [{ rule: 'invalid-value', place: { file: 'mkdocs.yml', line: 1, column: 6 } }],
    });
  });

  test.each([
    [
      'in the folder itself',
      { 'mkdocs.yml': 'nav: [b.md]\n', 'docs/b.md': page('B'), 'docs/a.md': page('A') },
      './',
      ['docs/b.md'],
    ],
    [
      'that asks for the folder that it is in',
      { 'mkdocs.yml': 'docs_dir: .\nnav: [b.md]\n', 'b.md': page('B'), 'a.md': page('A') },
      './',
      ['b.md'],
    ],
    [
      'with a folder in its nav',
      { 'mkdocs.yml': 'nav: [b/]\n', 'docs/b/2.md': page('2'), 'docs/b/1.md': page('1') },
      './',
      ['docs/b/1.md', 'docs/b/2.md'],
    ],
    ['with nothing in its nav', { 'mkdocs.yml': 'nav:\n', 'docs/a.md': page('A') }, './', ['docs/a.md']],
    [
      'with what is no page in its nav',
      { 'mkdocs.yml': 'nav: [7, ~, {A: ~}, a.md]\n', 'docs/a.md': page('A') },
      './',
      ['docs/a.md'],
    ],
    [
      'with an address in its nav',
      { 'mkdocs.yml': 'nav: ["https://example.org/b.md", "x https://example.org/b.md"]\n' },
      './',
      ['docs/x https:/example.org/b.md'],
    ],
  ])('are those of a mkdocs.yml %s', (_, files, place, chapters) => {
    expect(chaptersOf(taken(files as Record<string, string>, place))).toEqual(chapters);
  });

  test.each([
    ['theme: { locale: en }', 'en'],
    ['theme: { language: en, locale: da }', 'en'],
    ['theme: { name: material }', 'da'],
    ['theme: material', 'da'],
    ['site_name: [x]', 'da'],
  ])('are in the language of the theme of MkDocs: %s', (theme, language) => {
    const found = taken({ 'mkdocs.yml': `${theme}\n`, 'docs/a.md': '# A\n' });
    expect(found.document?.config).toMatchObject({ language, title: 'A', description: null });
  });

  test('are in the order of a SUMMARY.md, as mdBook and GitBook have it', () => {
    const found = taken({
      'book.toml': `[book]\ntitle = "Bogen"\nlanguage = 'en'\n\n[output.html]\ntitle = "Ikke den"\n`,
      'src/SUMMARY.md': `# Indhold

[Forord](./forord.md)

# Første del

- [Et](et/README.md)
  - [To](et/to%20ord.md#afsnit)
- [Ikke skrevet]()
- [Et igen](et/README.md)

---

[Web](https://example.org)
`,
      'src/forord.md': page('Forord'),
      'src/et/README.md': page('Et'),
      'src/et/to ord.md': page('To'),
      'src/ikke-med.md': page('Ikke med'),
    });
    expect(found.document?.chapterFiles).toEqual([
      { file: 'src/forord.md', mentioned: { file: 'src/SUMMARY.md', line: 3, column: 1 }, title: 'Forord' },
      { file: 'src/et/README.md', mentioned: { file: 'src/SUMMARY.md', line: 7, column: 3 }, title: 'Et' },
      { file: 'src/et/to ord.md', mentioned: { file: 'src/SUMMARY.md', line: 8, column: 5 }, title: 'To' },
    ]);
    expect(found.document?.config).toMatchObject({ title: 'Bogen', language: 'en' });
    expect(found.problems[0]?.hint).toContain('Left out: https://example.org, the titles of parts (1).');
  });

  test.each([
    ['beside the pages', { 'SUMMARY.md': '- [B](b.md)\n' }, ['b.md']],
    [
      'in src, before that',
      { 'SUMMARY.md': '- [B](b.md)\n', 'src/SUMMARY.md': '- [A](a.md)\n' },
      ['src/a.md'],
    ],
    [
      'of what is no page',
      { 'SUMMARY.md': '[A](a.md) [Web](https://example.org/a.md) [Fil](a.pdf) [Del](x\\y.md#z)\n' },
      ['a.md', 'x/y.md'],
    ],
    ['with an address that cannot be read', { 'SUMMARY.md': '- [A](a%FF.md)\n' }, ['a%FF.md']],
    ['that names no page', { 'SUMMARY.md': '# Indhold\n' }, undefined],
    ['that is too much', { 'SUMMARY.md': `${'[a]('.repeat(6000)}\n` }, undefined],
  ])('are those of a SUMMARY.md %s', (_, files, chapters) => {
    const found = taken({ 'a.md': page('A'), 'b.md': page('B'), ...(files as Record<string, string>) });
    expect(chaptersOf(found)).toEqual(chapters);
    if (chapters === undefined) expect(found.problems[0]?.place?.file).toBe('SUMMARY.md');
  });

  test("are where mdBook's settings say", () => {
    const found = taken({
      'book.toml': '[book]\nsrc = "kilder"\n',
      'kilder/SUMMARY.md': '- [A](a.md)\n',
      'kilder/a.md': page('A'),
      'SUMMARY.md': '- [B](b.md)\n',
    });
    expect(chaptersOf(found)).toEqual(['kilder/a.md']);
  });

  test('are one, of a file', () => {
    const files = { 'noter/Møde 3.md': page('Mødet'), 'noter/andet.md': page('Andet') };
    const found = taken(files, './noter/Møde 3.md');
    expect(found.document).toMatchObject({ id: 'noter-moede-3', config: { title: 'Mødet' } });
    expect(chaptersOf(found)).toEqual(['noter/Møde 3.md']);
  });

  test('are none where there is no Markdown', () => {
    expect(taken({ 'a.txt': '' })).toMatchObject({ document: null, problems: [{ rule: 'no-chapters' }] });
  });

  test('are what a document.yml in it says, if there is one', () => {
    const found = taken({
      'document.yml':
        'title: Den\nversion: "2.0"\ndate: 2026-11-24\nstatus: draft\ntemplate: guide\nfile: den\nchapters: [b.md]\n',
      'a.md': page('A'),
      'b.md': page('B'),
    });
    expect(chaptersOf(found)).toEqual(['b.md']);
    expect(found.document).toMatchObject({ assumed: false, config: { title: 'Den', version: '2.0' } });
    expect(found.problems).toEqual([]);
  });
});

describe('what a folder is called', () => {
  test.each([
    ['# En *god* `titel` {#titel}\n', 'En god titel'],
    ['---\ntitle: Fra toppen\n---\n\n# Overskriften\n', 'Overskriften'],
    ['---\ntitle: Fra toppen\n---\n\nTekst\n', 'Fra toppen'],
    ['Tekst\n\n## Underoverskrift\n', 'Underoverskrift'],
    ['```\n# ikke den\n```\n\nDen\n===\n', 'Den'],
    ['\uFEFF# Med mærke\r\n\r\nTekst\r\n', 'Med mærke'],
    ['---\r\nlang: da\r\n---\r\n# Med CRLF\r\n', 'Med CRLF'],
    ['Ingen overskrift\n', 'mappe'],
  ])('%j is "%s"', (text, title) => {
    expect(taken({ 'mappe/a.md': text }, './mappe').document?.config.title).toBe(title);
  });
});

describe('the language', () => {
  const DANISH = 'Det er en tekst, som ikke er lang, og der skal kun være få ord med. Den er til prøve.';
  const ENGLISH =
    'This is a text that is in English, and it is not of the other language. If you read it, be glad.';
  test.each([
    ['the words', { 'a.md': `# A\n\n${ENGLISH}\n` }, 'en', 'judged by its words'],
    ['the words', { 'a.md': `# A\n\n${DANISH}\n` }, 'da', 'judged by its words'],
    ['nothing', { 'a.md': '# A\n' }, 'da', 'since nothing says otherwise'],
    ['front matter', { 'a.md': `---\nlang: en-GB\n---\n# A\n\n${DANISH}\n` }, 'en', 'as it says'],
    [
      'a workspace',
      { 'a.md': `# A\n\n${ENGLISH}\n`, 'kl-docs.yml': 'title: T\n' },
      'da',
      'as kl-docs.yml says',
    ],
    ['a foreign one', { 'a.md': '---\nlang: de\n---\n# A\n' }, 'da', 'kl-docs has no words in "de"'],
  ])('is told by %s', (_, files, language, from) => {
    const { document, problems } = taken(files as Record<string, string>);
    expect(document?.config.language).toBe(language);
    expect(problems[0]?.message).toContain(`(${from})`);
  });
});

test.each([
  ['# Titel {: #id .klasse }', 'Titel'],
  ['<h1 align="center">Rå &amp; <em>god</em></h1>', 'Rå & god'],
  ['<p align="center"><img src="a.png" alt="Logo"></p>\n\n<h1 align="center">Et<br>navn</h1>', 'Et navn'],
  ['<div align="center">\n<img src="a.png" alt="Logo">\n<h1>\n  Navnet\n</h1>\n</div>', 'Navnet'],
  ['<center><h1><img src="a.png" alt="Navnet som logo"></h1></center>', 'Navnet som logo'],
  ['# <img src="a.png" alt="Navnet som logo">', 'Navnet som logo'],
  ['# <img src="a.png" alt="Logo"> Navnet', 'Navnet'],
  ['### Et mærke\n\n# Titlen', 'Titlen'],
  ['<details><h1>Gemt</h1></details>\n\n## Afsnit', 'Afsnit'],
])('a document has the title that its first chapter has: %s', (text, title) => {
  expect(taken({ 'README.md': `${text}\n\nTekst.\n` }).document?.config.title).toBe(title);
});

test('what only a document.yml can say is as it is for most', () => {
  const { document } = taken({ 'mappe/1.md': page('A'), 'mappe/2.markdown': page('B') }, './mappe');
  expect(document).toEqual({
    id: 'mappe',
    folder: 'mappe',
    file: 'mappe/1.md',
    assumed: true,
    config: {
      title: 'A',
      subtitle: null,
      description: null,
      audience: null,
      publisher: null,
      version: null,
      date: null,
      status: null,
      language: 'da',
      template: 'guide',
      file: 'mappe',
      formats: ['html', 'pdf'],
      pdf: 'ua-1',
      sheet: null,
      coverPicture: false,
      logo: null,
      colour: null,
      numbered: false,
      startsOn: 'page',
      chapters: ['mappe/1.md', 'mappe/2.markdown'],
      history: [],
      showChanges: false,
      variables: {},
      variants: null,
    },
    chapterFiles: ['mappe/1.md', 'mappe/2.markdown'].map((file) => ({ file, mentioned: { file } })),
    roots: ['mappe', 'mappe/public', 'mappe/static', '.', 'public', 'static'],
    datedVariables: [],
    placeOf: expect.any(Function),
  });
  expect(document?.placeOf(['title'])).toEqual({ file: 'mappe/1.md' });
});

test.each([
  ['./', /^kl-docs-test-/, /^kl-docs-test-/],
  ['./v1.2 noter/', /^v1-2-noter$|^v1$/, /^v1\.2 noter$/],
  ['./v1.2 noter/Nyt.md', /^v1-2-noter-nyt$/, /^Nyt$/],
  ['./v1.2 noter/a.md.markdown', /^v1-2-noter-a-md$/, /^a\.md$/],
  ['./Москва', /^document$/, /^Москва$/],
])('%s is called by its name', (place, id, title) => {
  const files = Object.fromEntries(
    ['', 'v1.2 noter/', 'Москва/'].map((folder) => [`${folder}Nyt.md`, 'Tekst.\n']),
  );
  const { document } = taken({ ...files, 'v1.2 noter/a.md.markdown': 'Tekst.\n' }, place);
  expect(document?.id).toMatch(id);
  expect(document?.config.title).toMatch(title);
});

test('of much that is left out the first five are named', () => {
  const left = ['AUTHORS', 'CHANGELOG', 'CONTRIBUTING', 'HISTORY', 'LICENSE', 'NEWS', 'TODO'];
  const files = Object.fromEntries(left.map((name) => [`${name}.md`, page(name)]));
  const { problems } = taken({ 'README.md': page('A'), ...files });
  expect(problems[0]?.said?.values).toMatchObject({
    chapters: 1,
    leftOut: left.slice(0, 5).map((name) => `${name}.md`),
    more: 2,
    isFolder: true,
  });
  const { problems: few } = taken({ 'README.md': page('A'), 'TODO.md': page('B') });
  expect(few[0]?.said?.values).toMatchObject({ leftOut: ['TODO.md'], more: 0 });
});

test('a folder without a chapter is told by its name, and by what lists none', () => {
  expect(taken({ 'mappe/a.txt': '' }, './mappe').problems).toMatchObject([
    { said: { values: { name: 'mappe' } }, place: { file: 'mappe' } },
  ]);
  expect(taken({ 'mappe/SUMMARY.md': '# Indhold\n' }, './mappe').problems).toMatchObject([
    { said: { values: { name: 'mappe/SUMMARY.md' } }, place: { file: 'mappe/SUMMARY.md' } },
  ]);
});

test('nothing is said of version, date and status, which nobody has said', () => {
  const { document, problems } = taken({ 'vejledning/a.md': page('A') }, './vejledning');
  expect(document?.config).toMatchObject({ version: null, date: null, status: null });
  expect(problems.map(({ message }) => message)).toEqual([
    '"vejledning" has no document.yml. It is taken as one chapter, with the title "A", in Danish (since nothing says otherwise), without version and date',
  ]);
});

test('the language is judged by the first five chapters', () => {
  const danish = 'Det er en tekst, som ikke er lang, og der skal kun være få ord med. Den er til prøve.\n';
  const english =
    'This is a text that is in English, and it is not of the other language. If you read it, be glad.\n';
  const files = (texts: readonly string[]) =>
    Object.fromEntries(texts.map((text, index) => [`${index}.md`, text]));
  const short = Array.from({ length: 5 }, () => english);
  expect(taken(files([...short, danish.repeat(50)])).document?.config.language).toBe('en');
  expect(taken(files([...short.slice(1), danish.repeat(50)])).document?.config.language).toBe('da');
});

test('a folder in a workspace is looked at from there', () => {
  using workspace = new TemporaryWorkspace({ 'vejledninger/drift/a.md': page('A') });
  expect(documentIn(workspace.root, './vejledninger/drift').document).toMatchObject({
    id: 'vejledninger-drift',
    folder: 'vejledninger/drift',
    chapterFiles: [{ file: 'vejledninger/drift/a.md' }],
  });
});
