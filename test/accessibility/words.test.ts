import path from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { build } from '../../src/index.ts';
import { PageContents } from '../../src/pdf/content/page-content.ts';
import { numberingOf } from '../../src/pdf/finish/list-numbering.ts';
import { destinationPages } from '../../src/pdf/inspect.ts';
import { PdfDocument } from '../../src/pdf/object/document.ts';
import { readPages } from '../../src/pdf/object/pages.ts';
import { type Element, StructureTree } from '../../src/pdf/structure/tree.ts';
import * as printing from '../../src/print/checked-pdf.ts';
import { writePageNumbers } from '../../src/print/in-page/page-numbers.ts';
import { layOut } from '../../src/print/print.ts';
import { projectRoot } from '../support/cli.ts';
import { ownCache } from '../support/own-cache.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

interface Printed {
  readonly path: string;
  /** The words of the page in the browser, as they are rendered from the Markdown. */
  readonly page: readonly string[];
  readonly bytes: Uint8Array;
}

const printed: Printed[] = [];

/** Looks at each page that is really printed, with the page numbers that its PDF has. */
function watchPrinting(): void {
  const { printChecked } = printing;
  vi.spyOn(printing, 'printChecked').mockImplementation(async (floor, artifact, page) => {
    const outcome = await printChecked(floor, artifact, page);
    const { bytes } = outcome.value ?? {};
    if (bytes === undefined) return outcome;
    const words = await floor.tabs.use(async (tab) => {
      await layOut(tab, page.html, printing.printOptions(artifact));
      await tab.evaluate(writePageNumbers, [...destinationPages(bytes)]);
      return wordsOfPage(tab);
    });
    printed.push({ path: artifact.path, page: words, bytes });
    return outcome;
  });
}

/** Without what is hidden from who listens, and without pictures, which say their alternative text. */
async function wordsOfPage(tab: Page): Promise<string[]> {
  const text = await tab.evaluate(() => {
    for (const silent of document.querySelectorAll('[aria-hidden="true"], [role="img"], svg'))
      silent.remove();
    return document.body.innerText;
  });
  return wordsOf(text.replaceAll('\u00AD', ''));
}

const wordsOf = (text: string): string[] => text.split(/[\s\u00a0]+/).filter((word) => word !== '');

const INLINE = new Set(['NonStruct', 'Span', 'Strong', 'Em', 'Sub', 'Link', 'Code', 'Quote', 'Reference']);

/** The words of the tag tree as they stand in the file: what places on the page might say is not looked at. */
function wordsOfTags(bytes: Uint8Array): string[] {
  const document = new PdfDocument(bytes);
  const contents = new PageContents(document, readPages(document));
  const write = (element: Element): string => {
    // Numbers and bullets are made by the browser; terms are words.
    if (element.role === 'Lbl' && numberingOf(element.parent?.parent) !== 'None') return '';
    const kids = element.kids.map((kid) => {
      if (kid.kind === 'element')
        return element.role === 'Figure' && kid.role !== 'Caption' ? '' : write(kid);
      if (kid.kind === 'object' || element.role === 'Figure') return '';
      const texts = contents.get(kid.owner?.number ?? -1)?.sequences.get(kid.id)?.texts ?? [];
      return texts.map(({ run }) => run.text).join('');
    });
    return INLINE.has(element.role) ? kids.join('') : ` ${kids.join('')} `;
  };
  return wordsOf((StructureTree.read(document)?.kids ?? []).map(write).join(' '));
}

/** The first words that differ, with those before them; null where all are the same. */
function difference(page: readonly string[], tags: readonly string[]): string | null {
  const at = page.findIndex((word, index) => tags[index] !== word);
  const from = at < 0 ? page.length : at;
  if (at < 0 && tags.length === page.length) return null;
  const around = (words: readonly string[]) => words.slice(Math.max(0, from - 3), from + 5).join(' ');
  return `${from}: "${around(page)}" is heard as "${around(tags)}"`;
}

let out: TemporaryWorkspace;
beforeAll(async () => {
  out = new TemporaryWorkspace();
  watchPrinting();
  // What was printed before would not be printed again.
  vi.stubEnv('XDG_CACHE_HOME', ownCache(out.path('cache')));
  const common = { cwd: projectRoot, formats: ['pdf'] as const };
  await build({ ...common, out: out.path('guide'), documents: ['guide'] });
  const posters = { ...common, documents: ['poster'], variants: ['ringkoebing-skjern', 'aeroe'] };
  const ways = { designs: ['uniform', 'light', 'words'], orientations: ['portrait', 'landscape'] } as const;
  await build({ ...posters, ...ways, papers: ['a3', 'a4', 'a5'], out: out.path('poster') });
  await build({ ...posters, ...ways, papers: ['a5'], nup: 2, out: out.path('nup') });
  await build({
    cwd: path.join(projectRoot, 'test/fixtures/torture'),
    formats: ['pdf'],
    out: out.path('torture'),
  });
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  out[Symbol.dispose]();
});

test('each word of a page is heard, in order, and none is glued to another', () => {
  expect(printed.length).toBeGreaterThan(30);
  const found = printed.map(({ path, page, bytes }) => [path, difference(page, wordsOfTags(bytes))]);
  expect(found.filter(([, different]) => different !== null)).toEqual([]);
  const guide = printed.find(({ path }) => path.startsWith('guide'));
  expect(guide?.page.length).toBeGreaterThan(10_000);
});
