import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { badges, quickCard, TemporaryWorkspace } from '../support/workspace.ts';
import { cardDocument, cardWorkspace, check, told } from './checking.ts';

useEmptyCache();

const CARD = 'content/card/card.md';
const page = quickCard['templates/card/page.hbs'] ?? '';
const card = (text: string): Record<string, string> => ({ [CARD]: `# Kort\n\n${text}\n` });

/** What `check` and `build` say; they must say the same. */
async function saidOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  using workspace = cardWorkspace(files);
  const checked = (await check(workspace.root)).diagnostics;
  // A page for the screen needs no browser.
  const built = (await build({ cwd: workspace.root, formats: ['html'] })).diagnostics;
  const ofGlyphs = ({ rule }: { rule: string }) => rule === 'missing-glyph';
  const asTold = ({ said: _, ...problem }: Diagnostic) => problem;
  expect(built.filter(ofGlyphs)).toEqual(checked.filter(ofGlyphs).map(asTold));
  return told(checked);
}

describe('a character that no font has is told where it is written', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['in running text', card('Et tegn: 中.'), [`${CARD}:3:10 missing-glyph`]],
    ['in a heading', card('## Løsning 中 {#a}'), [`${CARD}:3:12 missing-glyph`]],
    ['in a table', card('| A | B |\n|---|---|\n| 1 | 中 |'), [`${CARD}:5:7 missing-glyph`]],
    ['in code', card('```text\na\n  中\n```'), [`${CARD}:5:3 missing-glyph`]],
    ['in code in a line', card('Skriv `a 中`.'), [`${CARD}:3:10 missing-glyph`]],
    ['in raw HTML', card('<p title="中">Et 中</p>'), [`${CARD}:3:17 missing-glyph`]],
    ['as a number', card('Se:\n&#x4e2d;'), [`${CARD}:3:1 missing-glyph`]],
    ['once, of several', card('한 og 한\n\n한𝼀'), [`${CARD}:3:1 missing-glyph`, `${CARD}:5:2 missing-glyph`]],
    [
      'in a variable',
      {
        ...card('Tegnet er {{sign}}.'),
        'content/card/document.yml': cardDocument('variables:\n  sign: "Et 中"\n'),
      },
      ['content/card/document.yml:9:13 missing-glyph'],
    ],
    [
      'in a template',
      { 'templates/card/page.hbs': page.replace('<main>', '<main title="中">\n{{! 中 }}<p>Et 中</p>') },
      ['templates/card/page.hbs:5:15 missing-glyph'],
    ],
    [
      'in a drawing',
      {
        ...card('![Et tegn](a.svg)'),
        'content/card/a.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<text y="9">中</text></svg>',
      },
      ['content/card/a.svg:2:13 missing-glyph'],
    ],
    [
      'or with the document, where a style writes it',
      { 'templates/card/card.css': `${quickCard['templates/card/card.css']} p::before { content: "中" }` },
      ['content/card/document.yml missing-glyph'],
    ],
  ])('%s', async (_name, files, expected) => {
    expect(await saidOf(files)).toEqual(expected);
  });

  test.each<[string, Record<string, string>]>([
    [
      'in an alternative text',
      {
        ...card('![Tegnet 中](a.svg)'),
        'content/card/a.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>',
      },
    ],
    [
      'in a description that the page does not show',
      { 'content/card/document.yml': cardDocument('description: Et 中\n') },
    ],
    [
      'in a comment of a template',
      { 'templates/card/page.hbs': page.replace('<main>', '<main><!-- 中 -->') },
    ],
    [
      'of those that the fallback fonts have',
      card('✓ ✗ ☐ ① ⌘ → ⇒ ≤ ‰ ₂ 😀 Ω Ж שלום a\u2011b tele\u00adfon `├── ✓`'),
    ],
  ])('not %s', async (_name, files) => {
    expect(await saidOf(files)).toEqual([]);
  });

  test('with the character, its code point, and how often it stands there', async () => {
    using workspace = cardWorkspace(card('中 og 中, \u{f0b7} a'));
    const { diagnostics } = await check(workspace.root);
    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'error: No font has a glyph for "中" (U+4E2D), 2 times',
      'error: No font has a glyph for U+F0B7',
    ]);
  });

  test.each([
    [
      'Et 中文字 og 中国, og kun\n\n한 tegn.',
      [
        '3:4 No font has these characters (Chinese): "中", "文", "字" and 1 more; they stand there 5 times',
        '5:1 No font has a glyph for "한" (U+D55C)',
      ],
    ],
    [
      'A السلام.',
      ['3:3 No font has these characters (Arabic): "ا", "ل", "س" and 1 more; they stand there 6 times'],
    ],
    ['Tast 1️⃣, og 2️⃣.', ['3:8 No font has a glyph for "1️⃣" (U+0031 U+FE0F U+20E3), 2 times']],
    ['Læge 👩‍⚕️, flag 🇩🇰, tommel 👍🏽, familie 👨‍👩‍👧.', []],
  ])('as one of a script, and a mark with its letter: %s', async (text, expected) => {
    using workspace = cardWorkspace(card(text));
    const { diagnostics } = await check(workspace.root);
    expect(diagnostics.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`)).toEqual(
      expected,
    );
  });

  test('with the change that mends it, where a rule knows one, and once', async () => {
    using workspace = cardWorkspace(card('Se \u{f0e0} her.'));
    const { diagnostics, fixes } = await check(workspace.root);
    expect(told(diagnostics)).toEqual([`${CARD}:3:4 missing-glyph`]);
    expect([...fixes.values()]).toEqual([{ file: CARD, start: 11, end: 12, replacement: '→' }]);
    const made = await build({ cwd: workspace.root, formats: ['html'] });
    expect(told(made.diagnostics)).toEqual([`${CARD}:3:4 missing-glyph`]);
    expect(made.diagnostics[0]?.hint).toContain('"kl-docs check --fix" does it.');
  });

  test('again when nothing has changed, and no more when it is mended', async () => {
    using workspace = cardWorkspace({ 'templates/card/page.hbs': page.replace('<main>', '<main>中') });
    const look = async () => told((await check(workspace.root, { cache: true })).diagnostics);
    expect(await look()).toEqual(['templates/card/page.hbs:4:13 missing-glyph']);
    expect(await look()).toEqual(['templates/card/page.hbs:4:13 missing-glyph']);
    workspace.write('templates/card/page.hbs', page);
    expect(await look()).toEqual([]);
  });
});

describe('of one variant', () => {
  test('the row of the table is told, and the file of its own words', async () => {
    using workspace = new TemporaryWorkspace({
      ...badges(['anna,Anna,Nord', 'bo,Bo 中,Syd', 'eva,Eva,Syd']),
      'content/badge/own/eva.yml': 'greeting: Hej\nmotto: Altid 中\n',
    });
    const { diagnostics } = await check(workspace.root);
    expect(told(diagnostics)).toEqual([
      'content/badge/own/eva.yml:2:14 missing-glyph',
      'content/data/people.csv:3 missing-glyph',
    ]);
  });

  test('only its files are not made', async () => {
    using workspace = new TemporaryWorkspace(badges(['anna,Anna,Nord', 'bo,Bo 中,Syd']));
    const { diagnostics, artifacts, failed } = await build({
      cwd: workspace.root,
      papers: ['a6'],
      orientations: ['portrait'],
    });
    expect(diagnostics).toMatchObject([
      { rule: 'missing-glyph', place: { file: 'content/data/people.csv', line: 3 } },
    ]);
    expect(artifacts.map(({ path }) => path.split('/').at(-1))).toEqual(['skilt-anna-a6.pdf']);
    expect(failed).toHaveLength(1);
  });
});
