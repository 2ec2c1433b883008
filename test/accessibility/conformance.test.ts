import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { stringsOf } from '../../src/language/index.ts';
import { walkElements } from '../../src/markdown/walk.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { speechOf, speechText } from '../../src/pdf/speech.ts';
import { brokenRules } from '../pdf/conformance.ts';
import { projectRoot } from '../support/cli.ts';
import { withoutFindings } from '../support/findings.ts';
import { expectReviewed } from '../support/reviewed.ts';
import { javaIsThere, PROFILES, validate } from '../support/verapdf/validate.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

let out: TemporaryWorkspace;
let pdfs: string[];
let pdfsOfUa2: string[];

beforeAll(async () => {
  out = new TemporaryWorkspace();
  pdfs = await buildAll({ workspace: projectRoot, torture: tortureRoot, out: out.path('out') });
  pdfsOfUa2 = await buildAll({
    workspace: askingForUa2(projectRoot, out.path('ua-2/workspace')),
    torture: askingForUa2(tortureRoot, out.path('ua-2/torture')),
    out: out.path('ua-2/out'),
    variants: SOME,
  });
});
afterAll(() => out[Symbol.dispose]());

const tortureRoot = path.join(projectRoot, 'test/fixtures/torture');
/** The longest name, and one of the shortest. */
const LONGEST = 'ringkoebing-skjern';
const SOME = [LONGEST, 'aeroe'];

/**
 * A poster of one name is as that of another: veraPDF, which takes a second for each, gets one. The guide takes it half a minute and has
 * nothing that is not in the torture documents, so it is judged by what it claims as it is published. The built-in check gets all.
 */
const isJudged = (file: string, standard: 'ua-1' | 'ua-2'): boolean => {
  const name = path.basename(file);
  if (name.startsWith('plakat-')) return name.startsWith(`plakat-${LONGEST}-`);
  return standard === 'ua-1' || !name.startsWith('teknisk-vejledning-');
};

/** A copy of a workspace whose documents ask for PDF/UA-2. */
function askingForUa2(root: string, copy: string): string {
  for (const part of ['kl-docs.yml', 'content', 'templates', 'assets'])
    if (existsSync(path.join(root, part)))
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  for (const document of readdirSync(path.join(copy, 'content'))) {
    const file = path.join(copy, 'content', document, 'document.yml');
    if (existsSync(file)) appendFileSync(file, '\npdf: ua-2\n');
  }
  return copy;
}

interface Built {
  readonly workspace: string;
  readonly torture: string;
  readonly out: string;
  /** Of the posters; all of them where absent. */
  readonly variants?: readonly string[];
}

/** Makes the guide, the torture documents and posters in all ways, and answers the paths of their PDFs. */
async function buildAll({ workspace, torture, out: folder, variants }: Built): Promise<string[]> {
  const common = { cwd: workspace, out: folder, formats: ['pdf'] as const };
  const posters = { ...common, documents: ['poster'], ...(variants && { variants }) };
  // In every other way for some names, with all that is about many of them.
  out.write('orders.csv', 'kommune;antal\nÆrø;3\n');
  const one = { ...posters, variants: SOME };
  const all = { designs: ['uniform', 'light', 'words'], orientations: ['portrait', 'landscape'] };
  const built = [
    await build({ ...common, documents: ['guide'] }),
    await build({ ...posters, papers: ['a4', 'a3'] }),
    await build({ ...common, formats: ['html', 'pdf'], cwd: torture }),
    ...(await Promise.all([
      build({ ...one, ...all, papers: ['a5'], printShop: true, out: `${folder}/shop` }),
      build({ ...one, ...all, papers: ['a5'], nup: 2, out: `${folder}/nup` }),
      build({ ...one, ...all, overview: true, orders: out.path('orders.csv'), out: `${folder}/office` }),
    ])),
  ];
  // The poster is a draft, which is told where it goes to the print shop.
  expect(built.flatMap(({ diagnostics }) => withoutFindings(diagnostics).map(({ rule }) => rule))).toEqual([
    'draft-for-print-shop',
  ]);
  return built.flatMap((result) =>
    result.artifacts
      .filter((artifact) => artifact.format === 'pdf')
      .map((artifact) => path.join(result.out, artifact.path)),
  );
}

const how = javaIsThere ? "veraPDF's own rules (Java)" : 'the built-in structural check (no Java here)';

describe(`every PDF, judged by ${how}`, () => {
  test.each([
    // The guide, 98 posters on two papers, four documents' other ways: see above.
    ['PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2)', 'ua-1', 200, () => pdfs],
    ['PDF/UA-2 (ISO 14289-2), PDF/A-4 (ISO 19005-4), WTPDF 1.0', 'ua-2', 30, () => pdfsOfUa2],
  ] as const)('conforms to %s', (claim, standard, least, filesOf) => {
    const files = filesOf();
    console.log(`${claim}: ${files.length} files, judged by ${how}`);
    expect(files.length).toBeGreaterThan(least);
    // In any case, so that what one machine finds another does too.
    expect(files.flatMap((file) => brokenRules(readFileSync(file), standard))).toEqual([]);
    if (!javaIsThere) return;
    const judged = files.filter((file) => isJudged(file, standard));
    expect(judged.length).toBeGreaterThan(20);
    const verdicts = validate(judged, standard);
    expect(verdicts).toHaveLength(PROFILES[standard].length * judged.length);
    expect(verdicts.filter(({ checks }) => checks <= 500)).toEqual([]);
    expect(verdicts.filter(({ compliant }) => !compliant)).toEqual([]);
  });

  test('and what is not conforming is found', async () => {
    // The file as the browser prints it, before finishing.
    const { printPage } = await import('../../src/print/print.ts');
    const { startBrowser } = await import('../../src/browser/browser.ts');
    await using browser = await startBrowser({ inform: () => {} });
    const raw = await printPage(
      await browser.openPage(),
      '<!doctype html><html lang="da"><head><title>A</title></head><body><h1>A</h1><a href="https://example.org">b</a></body></html>',
    );
    out.write('raw.pdf', raw.bytes);
    if (javaIsThere)
      expect(validate([out.path('raw.pdf')]).map(({ compliant }) => compliant)).toEqual([false, false]);
    else expect(brokenRules(raw.bytes)).not.toEqual([]);
  });
});

describe('what a screen reader hears', () => {
  test.each([
    ['guide', 'guide/1.8/teknisk-vejledning-1.8.pdf'],
    ['poster', 'poster/1.0/plakat-slagelse-a4.pdf'],
    ['torture', 'torture/1.0/torture-1.0.pdf'],
    ['torture-en', 'torture-en/1.0/torture-en-1.0.pdf'],
  ])('of the %s is reviewed', async (name, file) => {
    const bytes = readFileSync(out.path(`out/${file}`));
    const speech = speechOf(bytes);
    await expectReviewed(speech === null ? '' : speechText(speech), `snapshots/${name}.spoken.txt`);
    await expectReviewed(tagTree(bytes), `snapshots/${name}.tags.txt`);
  });

  test('of an open point is its number of all, once', () => {
    const spoken = readFileSync(path.join(import.meta.dirname, 'snapshots/guide.spoken.txt'), 'utf8');
    const points = [...spoken.matchAll(/Åbent punkt (\d+) af (\d+)/g)];
    expect(points.length).toBeGreaterThan(20);
    expect(points.map(([, number]) => Number(number))).toEqual(points.map((_, index) => index + 1));
    expect(points.every(([, , all]) => Number(all) === points.length)).toBe(true);
  });

  test('of the guide comes in the order of its chapters', () => {
    const folder = path.join(projectRoot, 'content/guide');
    const source = readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .sort()
      .flatMap((file) => [
        ...readFileSync(path.join(folder, file), 'utf8').matchAll(
          /^#{1,3} (.+?)(?: \{#[\w-]+\})?(?: <!--.*-->)?$/gm,
        ),
      ])
      .map(([, title = '']) => title);
    const { headings, outline } = inspectPdf(readFileSync(pdfs[0] ?? ''));
    const read = headings.map(({ text }) => text);
    let from = 0;
    for (const title of source.filter((title) => !/[{`]/.test(title))) {
      const at = read.findIndex((text, index) => index >= from && text.endsWith(title));
      expect([title, at]).not.toEqual([title, -1]);
      from = at + 1;
      // The bookmark is the heading, once, with its number and its spaces.
      const number = /^(?:Bilag [A-Z] |[A-Z]?[\d.]+ )?/.exec(outline[at]?.title ?? '')?.[0];
      expect(outline[at]?.title).toBe(`${number}${title}`.replace(/\s+/g, ' '));
    }
    expect(outline).toHaveLength(headings.length);
    expect(source.length).toBeGreaterThan(40);
  });
});

/** The elements of a printed tag tree with a language, with it and, but for the whole document, the text within. */
function languages(tree: string): string[][] {
  const lines = tree.split('\n');
  const depth = (line = ''): number => line.length - line.trimStart().length;
  return lines.flatMap((line, index) => {
    const [, role = '', language = ''] = /^ *(\w+) .*?Lang="(\w+)"/.exec(line) ?? [];
    if (language === '') return [];
    if (role === 'Document') return [[role, language]];
    const end = lines.findIndex((other, at) => at > index && depth(other) <= depth(line));
    const texts = lines
      .slice(index, end)
      .flatMap((each) => /ActualText="(.*?)"/.exec(each)?.[1] ?? /^ *"(.*)"$/.exec(each)?.[1] ?? []);
    return [[role, language, texts.join(' ')]];
  });
}

describe('a document in English', () => {
  const danish = Object.values(stringsOf('da')).filter((word) => typeof word === 'string' && word.length > 3);
  const english: unknown[] = Object.values(stringsOf('en'));
  const onlyDanish = danish.filter((word) => !english.includes(word));

  let inEnglish: string;
  let inDanish: string;
  beforeAll(() => {
    inEnglish = tagTree(readFileSync(out.path('out/torture-en/1.0/torture-en-1.0.pdf')));
    inDanish = tagTree(readFileSync(out.path('out/torture/1.0/torture-1.0.pdf')));
  });

  test('has English words where the program writes', () => {
    const written = inEnglish.replace(/[\s\u00a0]+/g, ' ');
    // biome-ignore format: by where they stand
    const expected = [
      '"DRAFT"', '"24 November 2026"', '"Contents"', '"Figures"', '"Tables"', '"Index"', '"Appendix A"',
      '"figure 1, “Layers with transparency” (page ', '"table 2, “A wide table” (page ',
      '"chapter 1, “Everything at once” (page ', '"section 1.1, “Lists” (page ',
      '"appendix A, “Appendix with a list” (page ', '"Open points',
      '"Figure 1"', '"Table 1"', '"Note"', '"Warning"', '"Tip"', '"Open point 1 of 1"', '"Footnotes"',
      '"Ask: the supplier"', 'Figure Alt="Done"', 'Figure Alt="Not done"',
      '"Question"', '"Ask"', '"Since"',
    ];
    for (const words of expected) expect(written).toContain(words);
    expect(onlyDanish.length).toBeGreaterThan(30);
    expect(onlyDanish.filter((word) => written.includes(`"${word}"`))).toEqual([]);
    expect(onlyDanish.filter((word) => inDanish.includes(`"${word}"`)).length).toBeGreaterThan(10);
  });

  test('has the same tags as the one in Danish', () => {
    const roles = (tree: string): string[] => tree.match(/^ *[A-Z]\w*/gm) ?? [];
    expect(roles(inEnglish).length).toBeGreaterThan(700);
    // An abbreviation in a link that stands for English words has a language of its own in Danish.
    const ofItsOwn = /^ *Span Lang="en"\n {2}(?= *Span)/gm;
    expect(inDanish.match(ofItsOwn)).toHaveLength(1);
    expect(roles(inEnglish)).toEqual(roles(inDanish.replace(ofItsOwn, '')));
  });

  test('keeps the language of a passage and of words within, as the one in Danish does', () => {
    expect(languages(inEnglish)).toEqual([
      ['Document', 'en'],
      ['Em', 'da', 'medarbejderadgang'],
      ['P', 'da', 'Et dansk afsnit med betoning og en liste:'],
      ['L', 'da', '• en • to'],
      ['Em', 'da', 'Viderestilling'],
    ]);
    expect(languages(inDanish)).toEqual([
      ['Document', 'da'],
      ['Em', 'en', 'identity provider'],
      ['P', 'en', 'An English passage with emphasis and a list:'],
      ['L', 'en', '• one • two'],
      // What an abbreviation stands for is in its language, and so are the foreign words of the glossary.
      ['Span', 'en', 'IdP'],
      ['Span', 'en', 'IdP'],
      ['Span', 'en', 'IdP'],
      ['Em', 'en', 'Identity provider'],
      ['Em', 'en', 'Redirect'],
    ]);
  });

  test.each([
    // biome-ignore format: by document
    ['torture', 'da', 'en', 'identity provider', 'An English passage with emphasis and a list:', ['IdP', 'Identity provider', 'Redirect']],
    [
      'torture-en',
      'en',
      'da',
      'medarbejderadgang',
      'Et dansk afsnit med betoning og en liste:',
      ['Viderestilling'],
    ],
  ])('keeps it on its page too: %s', (name, own, other, words, passage, terms) => {
    const page = fromHtml(readFileSync(out.path(`out/${name}/1.0/index.html`), 'utf8'));
    const marked: [string, string][] = [];
    walkElements(page, (element) => {
      const { lang } = element.properties;
      if (typeof lang === 'string') marked.push([lang, textOf(element).replace(/\s+/g, ' ').trim()]);
      return undefined;
    });
    const [whole, ...passages] = marked;
    expect(whole?.[0]).toBe(own);
    expect(passages).toEqual([
      [other, words],
      [other, expect.stringMatching(new RegExp(`^${passage} \\w+ \\w+$`))],
      ...terms.map((term) => [other, term]),
    ]);
  });
});
