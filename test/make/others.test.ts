import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildResult, build, check } from '../../src/index.ts';
import { walkElements } from '../../src/markdown/walk.ts';
import { inspectPdf, type PdfInspection, tagTree } from '../../src/pdf/inspect.ts';
import { TemporaryFolder } from '../support/workspace.ts';

/** A link's text, the heading that it leads to, and which of the headings of this text it is, from 0. */
type Link = readonly [text: string, heading: string, which?: number];

interface Case {
  readonly folder: string;
  readonly title: string;
  /** Headings that no line with `#` says: of the contents, of HTML, and titles from front matter. */
  readonly otherHeadings: readonly string[];
  readonly links: readonly Link[];
  /** What chapters link to, and is copied. */
  readonly attachments: readonly string[];
}

/** Folders of about 50 pages, as people write them for a site generator and for a repository. */
const CASES: readonly Case[] = [
  {
    folder: 'mkdocs',
    title: 'Driftshåndbog for Havblik',
    otherHeadings: ['Indhold', 'Den første uge', 'Ændringer'],
    links: [
      ['den første uge', 'Den første uge'],
      ['Hændelser', 'De første ti minutter'],
      ['planlagt genstart', 'Planlagt genstart'],
      ['ofte stillede spørgsmål', 'Ofte stillede spørgsmål'],
      ['roller', 'Roller'],
      ['skift den', 'Skift en nøgle'],
      ['Sådan hænger det sammen', 'Sådan hænger det sammen'],
      ['fremgangsmåde', 'Læg en kopi tilbage'],
      ['oversigten over tilstande', 'Sagens tilstande på tværs'],
      ['Hvor langt er sagen?', 'Hvor langt er sagen?'],
      ['Overskrifter og rækkefølge', 'Overskrifter og rækkefølge'],
      ['Se eksempler på gode knapper', 'Før og efter'],
      ['hændelser', 'Alvor'],
      ['køen', 'Beskeder i kø'],
    ],
    attachments: ['docs/filer/eksempel.csv', 'docs/filer/tjekliste.txt'],
  },
  {
    folder: 'github',
    title: 'Udlånsbasen',
    otherHeadings: ['Indhold', 'Udlånsbasen'],
    links: [
      ['Få hjælp', 'Få hjælp'],
      ['Med Docker', 'Med Docker'],
      ['Tilgængelighed', 'Farver'],
      ['flere steder', 'Flere steder'],
      ['for genstande', 'Fejl', 0],
      ['for udlån', 'Fejl', 1],
      ['generelt', 'Fejl', 2],
      ['festudvalgets', 'Det vigtigste råd', 2],
      ['lagt den tilbage', 'Læg en kopi tilbage'],
      ['krog', 'Krogene'],
      ['tømme dem', 'Sletning'],
      ['Fælles computer i skranken', 'Fælles computer i skranken'],
      ['beslutning 1', 'Beslutning 1: Tøm lånere efter 30 dage'],
      ['Genveje', 'Genveje'],
    ],
    attachments: ['LICENSE'],
  },
];

/** Signs that belong to Markdown and its dialects, and never to a text. */
const RAW_SYNTAX = /:::|!!!|\?\?\?|===|> \[!|\{\{|\{:|\{ \.|\[\^/;

describe.each(CASES)('a folder in the manner of $folder', (given) => {
  const folder = new TemporaryFolder();
  let result: BuildResult;
  let pdf: PdfInspection;
  let tags: string;
  let page: Root;

  beforeAll(async () => {
    cpSync(path.join(import.meta.dirname, '../fixtures/others', given.folder), folder.path('site'), {
      recursive: true,
    });
    result = await build({ cwd: folder.path('site'), documents: ['.'], formats: ['html', 'pdf'] });
    if (!result.ok) return;
    const bytes = readFileSync(folder.path('site/out/site/site.pdf'));
    pdf = inspectPdf(bytes);
    tags = tagTree(bytes);
    page = fromHtml(readFileSync(folder.path('site/out/site/index.html'), 'utf8'));
  });
  afterAll(() => folder[Symbol.dispose]());

  test('is made without an error and a warning', () => {
    expect(told(result.diagnostics.filter(({ severity }) => severity !== 'note'))).toEqual([]);
    expect(result.ok).toBe(true);
  });

  test('has no error in check', async () => {
    const { diagnostics } = await check({ cwd: folder.path('site'), documents: ['.'] });
    expect(told(diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([]);
  });

  test('has its title and about 50 pages', () => {
    expect(pdf.title).toBe(given.title);
    expect(pdf.pages).toBeGreaterThanOrEqual(45);
    expect(pdf.pages).toBeLessThanOrEqual(60);
  });

  test('has all headings in its outline, and no others', () => {
    const written = markdownFiles(folder.path('site')).flatMap((file) =>
      headingsIn(readFileSync(file, 'utf8')),
    );
    expect(written.length).toBeGreaterThan(100);
    expect(pdf.outline.map(({ title }) => spaced(title)).sort()).toEqual(
      [...written, ...given.otherHeadings].sort(),
    );
  });

  test('has links that lead where they should', () => {
    const headings = headingElements(page);
    const links = linksIn(page);
    for (const [text, heading, which = 0] of given.links) {
      const named = headings.filter((element) => headingText(element) === heading);
      const id = String(named[which]?.properties['id']);
      expect(links, text).toContainEqual({ text, href: `#${id}` });
      const printed = pdf.outline.filter(({ title }) => spaced(title) === heading)[which];
      expect(pdf.destinations.get(id), text).toBe(printed?.page);
    }
  });

  test('has no link that leads nowhere', () => {
    const ids = new Set(elementsIn(page, /./).map(({ properties }) => properties['id']));
    const inside = linksIn(page).filter(({ href }) => href.startsWith('#') && href !== '#top');
    expect(inside.length).toBeGreaterThan(100);
    expect(inside.filter(({ href }) => !ids.has(decodeURIComponent(href.slice(1))))).toEqual([]);
  });

  test('has what it links to beside it', () => {
    for (const file of given.attachments) {
      expect(readFileSync(folder.path(`site/out/site/${file}`))).toEqual(
        readFileSync(folder.path(`site/${file}`)),
      );
    }
  });

  test('shows nothing of how it was written', () => {
    expect(textOutsideCode(page).filter((text) => RAW_SYNTAX.test(text))).toEqual([]);
    const printed = tagsOutsideCode(tags);
    expect(printed.length).toBeGreaterThan(1000);
    expect(printed.filter((line) => RAW_SYNTAX.test(line))).toEqual([]);
    expect(codeIn(page).length).toBeGreaterThan(30);
    expect(codeIn(page).filter((code) => code.includes('```'))).toEqual([]);
  });
});

const told = (diagnostics: BuildResult['diagnostics']): readonly string[] =>
  diagnostics.map(
    ({ rule, place, message }) => `${place?.file ?? ''}:${place?.line ?? ''} ${message} [${rule}]`,
  );

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

function markdownFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('out'))
    .map((name) => path.join(root, name));
}

/** The texts of the headings of a Markdown file, its front matter apart. */
function headingsIn(text: string): readonly string[] {
  const body = text.replace(/^---\n.*?\n---\n/s, '');
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(body)
    .children.filter(({ type }) => type === 'heading')
    .map((heading) => spaced(textOf(heading)));
}

const headingElements = (page: Root): readonly Element[] => elementsIn(page, /^h[1-6]$/);

/** A heading's text without the sign that links to it. */
const headingText = (heading: Element): string =>
  shownText({
    ...heading,
    children: heading.children.filter(
      (child) =>
        !(
          child.type === 'element' &&
          [child.properties['className'] ?? []].flat().some((name) => name === 'heading-link')
        ),
    ),
  });

const linksIn = (page: Root): readonly { readonly text: string; readonly href: string }[] =>
  elementsIn(page, /^a$/).map((link) => ({
    text: shownText(link),
    href: String(link.properties['href'] ?? ''),
  }));

function shownText(node: Element | Root): string {
  return spaced(textsOf(node, new Set()).join(''));
}

const codeIn = (page: Root): readonly string[] => elementsIn(page, /^pre$/).map(shownText);

function elementsIn(page: Root, name: RegExp): readonly Element[] {
  const found: Element[] = [];
  walkElements(page, (element) => {
    if (name.test(element.tagName)) found.push(element);
    return undefined;
  });
  return found;
}

const NOT_PROSE = new Set(['code', 'pre', 'script', 'style', 'svg', 'title']);
const textOutsideCode = (page: Root): readonly string[] => textsOf(page, NOT_PROSE);

function textsOf(node: Element | Root, leaveOut: ReadonlySet<string>): readonly string[] {
  return node.children.flatMap((child) => {
    if (child.type === 'text') return [child.value];
    return child.type === 'element' && !leaveOut.has(child.tagName) ? textsOf(child, leaveOut) : [];
  });
}

/** The texts of a printed tag tree but for those within `Code`. */
function tagsOutsideCode(tags: string): readonly string[] {
  let codeAt = Number.POSITIVE_INFINITY;
  return tags.split('\n').filter((line) => {
    const depth = line.search(/\S/);
    if (depth <= codeAt) codeAt = /^\s*Code\b/.test(line) ? depth : Number.POSITIVE_INFINITY;
    return depth <= codeAt && line.trimStart().startsWith('"');
  });
}
