import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type KeptWritingInputs, writtenChapters } from '../../src/edition/kept-written-chapters.ts';
import { openEdition, type RenderedEdition } from '../../src/edition/open-edition.ts';
import { nameOf } from '../../src/memory/memory.ts';
import { planSelection } from '../../src/plan/select.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { useEmptyCache } from '../support/empty-cache.ts';
import { testEachInput } from '../support/inputs.ts';

const scratch = useEmptyCache({ 'kl-docs.yml': 'title: Test\n' });

afterEach(() => {
  vi.restoreAllMocks();
});

/** What all documents that are asked for become, on a screen and in print. */
async function rendered(documents: readonly string[] = []): Promise<Outcome<RenderedEdition>[]> {
  const diagnostics = new Diagnostics();
  const workspace = diagnostics.take(openWorkspace(sourcesIn(scratch.path(''))));
  const plans = workspace && diagnostics.take(await planSelection(workspace, { documents }));
  if (!workspace || !plans?.length) throw new Error(JSON.stringify(diagnostics.list));
  const made: Outcome<RenderedEdition>[] = [];
  for (const { document } of plans) {
    const edition = await openEdition(workspace, document);
    for (const format of ['html', 'pdf'] as const)
      made.push(edition.rendered({ variant: null, sheet: null, format }));
  }
  return made;
}

/** The same where nothing is kept. */
async function renderedAnew(documents: readonly string[] = []): Promise<Outcome<RenderedEdition>[]> {
  vi.stubEnv('XDG_CACHE_HOME', scratch.path('empty'));
  try {
    return await rendered(documents);
  } finally {
    vi.stubEnv('XDG_CACHE_HOME', scratch.path('cache'));
    rmSync(scratch.path('empty'), { recursive: true, force: true });
  }
}

const kept = (): string[] => readdirSync(scratch.path('cache/kl-docs/written'));

const DOCUMENT = `title: Prøve
version: "1.0"
date: 2026-11-24
status: draft
template: guide
file: proeve
chapters: [a.md, b.md, ordliste.md]
`;
const CHAPTERS = {
  'a.md': '# Først {#foerst}\n\nEt NSIS-login. Se [](#sidst), [filen](bilag.txt) og [](#ordliste).\n',
  'b.md': `# Sidst {#sidst}

Et login til[^1], og NSIS igen, men [intet her](#findes-ikke). ![Et kryds](kryds.svg)

[^1]: En note.

\`\`\`text
--8<-- "content/d/bilag.txt"
\`\`\`

:::open
Hvem?
:::
`,
  'ordliste.md': '# Ordliste {#ordliste}\n\n:::glossary\nNSIS\n: *National standard*, se [](#foerst).\n:::\n',
  'bilag.txt': 'En linje.\n',
  'kryds.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Et kryds</title><path d="M0 0L9 9"/></svg>',
};

function writeDocument(changed: Readonly<Record<string, string>> = {}): void {
  for (const [file, text] of Object.entries({ 'document.yml': DOCUMENT, ...CHAPTERS, ...changed }))
    scratch.write(`content/d/${file}`, text);
}

describe('a chapter that is kept as it was written is the same', () => {
  test('in our own guide', async () => {
    for (const folder of ['content', 'templates', 'assets', 'kl-docs.yml'])
      cpSync(folder, scratch.path(folder), { recursive: true });
    const anew = await renderedAnew(['guide']);
    expect(await rendered(['guide'])).toEqual(anew);
    const written = kept().length;
    expect(await rendered(['guide'])).toEqual(anew);
    expect(kept()).toHaveLength(written);
    expect(anew[0]?.value.chapters.length).toBeGreaterThan(10);
  });

  test.each(['github', 'mkdocs'])('in documentation written for %s', async (name) => {
    cpSync(`test/fixtures/others/${name}`, scratch.path('others'), { recursive: true });
    const anew = await renderedAnew(['./others']);
    expect(await rendered(['./others'])).toEqual(anew);
    expect(await rendered(['./others'])).toEqual(anew);
    expect(anew[0]?.value.questions.length).toBeGreaterThan(0);
  });
});

test('what is kept is really used', async () => {
  writeDocument();
  await rendered();
  const [name = ''] = kept();
  const file = scratch.path(`cache/kl-docs/written/${name}`);
  expect(readFileSync(file, 'utf8')).toContain('"html"');
  const read = vi.spyOn(writtenChapters, 'read');
  const write = vi.spyOn(writtenChapters, 'write');
  await rendered();
  expect([read.mock.calls.length, write.mock.calls.length]).toEqual([6, 0]);
  expect(read.mock.results.every(({ value }) => value !== null)).toBe(true);
});

describe('after a change, what is rendered is what it would be without anything kept:', () => {
  // How many of the three chapters are written anew, on a screen and in print.
  test.each<[what: string, changed: Record<string, string>, anew: number]>([
    ['a paragraph', { 'a.md': `${CHAPTERS['a.md']}\nEn linje mere.\n` }, 2],
    ['a line above a heading', { 'b.md': `\n\n${CHAPTERS['b.md']}` }, 2],
    ['a heading', { 'b.md': CHAPTERS['b.md'].replace('Sidst {', 'Til sidst {') }, 6],
    ['an open point more', { 'b.md': `${CHAPTERS['b.md']}\n:::open\nHvad?\n:::\n` }, 6],
    ['an explanation', { 'ordliste.md': CHAPTERS['ordliste.md'].replace('standard', 'Standard') }, 6],
    ['a term that is used no more', { 'a.md': CHAPTERS['a.md'].replace('NSIS-', '') }, 3],
    ['included lines', { 'bilag.txt': 'En anden linje.\n' }, 4],
    ['a picture', { 'kryds.svg': CHAPTERS['kryds.svg'].replace('L9 9', 'L9 0') }, 2],
    ['a chapter less', { 'document.yml': DOCUMENT.replace('b.md, ', '').replace('[a.md', '[b.md') }, 4],
    ['numbers', { 'document.yml': `${DOCUMENT}numbered: true\n` }, 6],
  ])('%s', async (_, changed, anew) => {
    writeDocument();
    await rendered();
    const before = new Set(kept());
    const write = vi.spyOn(writtenChapters, 'write');
    writeDocument(changed);
    const now = await rendered();
    expect(write.mock.calls.length).toBe(anew);
    expect(now).toEqual(await renderedAnew());
    expect(now.flatMap(({ problems }) => problems.map(({ rule }) => rule))).toContain('broken-link');
    expect(before.size).toBe(6);
  });
});

describe('a chapter is written again for another', () => {
  testEachInput<KeptWritingInputs>(
    nameOf,
    { program: 'a', source: { text: 'a' }, format: 'html', document: 'a', numbered: [], usedTerms: [] },
    {
      program: 'b',
      source: { text: 'b' },
      format: 'pdf',
      document: 'b',
      numbered: [[0, 'a', '1']],
      usedTerms: ['term-a'],
    },
  );
});
