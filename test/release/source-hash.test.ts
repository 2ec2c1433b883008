import { describe, expect, test } from 'vitest';
import { OverlayFiles } from '../../src/files/overlay-files.ts';
import { editionSources } from '../../src/release/source-hash.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { badges, TemporaryFolder } from '../support/workspace.ts';

type Written = Readonly<Record<string, string | Uint8Array>>;

const own = { ...badges(['anna,Anna,Nord', 'bo,Bo,Syd']) };
const CHAPTER = '# Skilt\n\n![Prik](dot.svg)\n\nSe [listen](liste.csv).\n';
const DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
const TABLE = '\n:::data[Rum]{set=rooms}\n:::\n';
const ROOMS = '  rooms: { file: content/data/rooms.csv }\n';
const SETTINGS = `title: Test
data:
  people: { file: content/data/people.csv, key: slug, label: name, find: [name, slug] }
  other: { file: content/data/other.csv }
`;

const FILES: Written = {
  ...own,
  'kl-docs.yml': SETTINGS,
  'content/badge/badge.md': CHAPTER,
  'content/badge/dot.svg': DOT,
  'content/badge/liste.csv': 'a\n',
  'content/badge/own/anna.yml': 'motto: Ja\n',
  'content/badge/kladde.md': '# Kladde\n',
  'content/data/other.csv': 'a\n1\n',
  'content/card/document.yml':
    'title: Kort\nversion: "1.0"\ndate: 2026-11-24\nstatus: draft\ntemplate: badge\nfile: kort\nchapters: [card.md]\n',
  'content/card/card.md': '# Kort\n',
};

async function sources(changes: Written = {}, unsaved: Record<string, string> = {}, id = 'badge') {
  using folder = new TemporaryFolder({ ...FILES, ...changes });
  const { files, shipped } = sourcesIn(folder.root);
  const { value: workspace } = openWorkspace({
    files: new OverlayFiles(files, new Map(Object.entries(unsaved))),
    shipped,
  });
  if (workspace === null) throw new Error('kl-docs.yml of the test is wrong');
  return await editionSources(workspace, id);
}

describe('the sources of an edition', () => {
  test('are all that is read in the workspace for it, sorted', async () => {
    expect((await sources())?.files).toEqual([
      'content/badge/badge.md',
      'content/badge/document.yml',
      'content/badge/dot.svg',
      'content/badge/liste.csv',
      'content/badge/own/anna.yml',
      'content/data/people.csv',
      'templates/badge/badge.css',
      'templates/badge/page.hbs',
    ]);
  });

  test('have one sum, wherever they stand', async () => {
    const first = await sources();
    expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await sources())?.sha256).toBe(first?.sha256);
  });

  const settings = (from: string, to: string) => ({ 'kl-docs.yml': SETTINGS.replace(from, to) });

  test.each<[string, Written]>([
    [
      'its description',
      { 'content/badge/document.yml': `${FILES['content/badge/document.yml']}subtitle: Nyt\n` },
    ],
    ['a chapter', { 'content/badge/badge.md': `${CHAPTER}Mere.\n` }],
    ['a picture', { 'content/badge/dot.svg': DOT.replace('9z', '8z') }],
    ['an attached file', { 'content/badge/liste.csv': 'b\n' }],
    ["a row's own words", { 'content/badge/own/anna.yml': 'motto: Nej\n' }],
    ["another row's own words", { 'content/badge/own/bo.yml': 'motto: Nej\n' }],
    ['the data', { 'content/data/people.csv': `${FILES['content/data/people.csv']}carl,Carl,Nord\n` }],
    ['its template', { 'templates/badge/page.hbs': `${FILES['templates/badge/page.hbs']}<!-- -->` }],
    [
      'a style of its own',
      { 'templates/badge/badge.css': `${FILES['templates/badge/badge.css']}p{margin:0}` },
    ],
    ['a style in the place of one that comes with kl-docs', { 'assets/fonts.css': 'p{margin:0}' }],
    ['what is said of its data', settings('label: name', 'label: slug')],
    [
      'the language of the workspace, where it says none',
      settings('title: Test', 'title: Test\nlanguage: en'),
    ],
  ])('have another with another content of %s', async (_, changes) => {
    expect((await sources(changes))?.sha256).not.toBe((await sources())?.sha256);
  });

  test.each<[string, Written]>([
    ['what is no chapter', { 'content/badge/kladde.md': '# Anden kladde\n' }],
    ['another document', { 'content/card/card.md': '# Andet kort\n' }],
    ['data of another', { 'content/data/other.csv': 'b\n2\n' }],
    ['what is said of the data of another', settings('other.csv', 'another.csv')],
    ['the name of the workspace', settings('title: Test', 'title: Andet')],
    ['where it is published', settings('title: Test', 'title: Test\nsite: https://example.org/')],
    ['the ends of lines', { 'content/badge/badge.md': CHAPTER.replaceAll('\n', '\r\n') }],
  ])('have the same whatever %s is', async (_, changes) => {
    expect((await sources(changes))?.sha256).toBe((await sources())?.sha256);
  });

  test('that are no text have another with other ends of lines', async () => {
    const [unix, windows] = ['a\0\n', 'a\0\r\n'].map((bytes) =>
      sources({ 'content/badge/liste.csv': bytes }),
    );
    expect((await unix)?.sha256).not.toBe((await windows)?.sha256);
  });

  test('are those of the data that its chapters show, too', async () => {
    const shows = {
      'kl-docs.yml': SETTINGS + ROOMS,
      'content/badge/badge.md': CHAPTER + TABLE,
      'content/data/rooms.csv': 'rum\nA\n',
    };
    const whole = await sources(shows);
    expect(whole?.files).toContain('content/data/rooms.csv');
    const label = { 'kl-docs.yml': SETTINGS + ROOMS.replace(' }', ', label: rum }') };
    expect((await sources({ ...shows, ...label }))?.sha256).not.toBe(whole?.sha256);
  });

  test('count as they stand unsaved', async () => {
    const chapter = `${CHAPTER}Mere.\n`;
    const saved = await sources({ 'content/badge/badge.md': chapter });
    const unsaved = await sources({}, { 'content/badge/badge.md': chapter });
    expect(unsaved?.sha256).not.toBe((await sources())?.sha256);
    // Its description is always a source, though nothing on disk was read for it.
    const description = {
      'content/badge/document.yml': `${FILES['content/badge/document.yml']}subtitle: Nyt\n`,
    };
    expect(await sources({}, description)).toEqual(await sources(description));
    expect(saved?.files).toContain('content/badge/badge.md');
  });

  test('are none of a document that cannot be read', async () => {
    expect(await sources({}, {}, 'nope')).toBeNull();
    expect(await sources({ 'content/badge/document.yml': 'title: Skilt\n' })).toBeNull();
  });
});
