import { existsSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { PdfDocument } from '../../src/pdf/object/document.ts';
import { readPages } from '../../src/pdf/object/pages.ts';
import { decodeText } from '../../src/pdf/object/text-string.ts';
import { useOneBrowser } from '../support/one-browser.ts';
import { quickCard, TemporaryWorkspace } from '../support/workspace.ts';

useOneBrowser();

const CHAPTER = 'content/card/card.md';
/** "måned" as a Mac writes it. */
const NFD = 'ma\u030aned.csv';

const files = {
  ...quickCard,
  [CHAPTER]:
    '# Kort\n\n[Aftalen](bilag/aftale%20v2.docx), [oversigten](../f%C3%A6lles/oversigt.pdf) og [tal](bilag/m\u00e5ned.csv).\n',
  'content/card/bilag/aftale v2.docx': new Uint8Array(46_080),
  [`content/card/bilag/${NFD}`]: 'a;b\n',
  'content/fælles/oversigt.pdf': new Uint8Array(2_000_000),
};

/** The addresses of the links in a PDF that was finished. */
function addressesIn(bytes: Uint8Array): string[] {
  const document = new PdfDocument(bytes);
  return readPages(document)
    .flatMap(({ dict }) => dict.array('Annots')?.items ?? [])
    .flatMap((annotation) => document.dict(annotation)?.dict('A')?.string('URI') ?? [])
    .map(decodeText);
}

const linksIn = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)">([^<]*)</g)].map(([, ...link]) => link);

describe('files that a chapter links to', () => {
  test('are copied beside the page, and listed in the manifest', async () => {
    using workspace = new TemporaryWorkspace(files);
    const result = await build({ cwd: workspace.root });
    expect(result.diagnostics).toEqual([]);
    const attached = result.artifacts.filter(({ kind }) => kind === 'attachment');
    expect(attached.map(({ path, format, bytes, state }) => [path, format, bytes, state])).toEqual([
      ['card/1.0/bilag/aftale v2.docx', 'docx', 46_080, 'new'],
      ['card/1.0/bilag/m\u00e5ned.csv', 'csv', 4, 'new'],
      ['card/1.0/fælles/oversigt.pdf', 'pdf', 2_000_000, 'new'],
    ]);
    for (const { path } of attached) expect(existsSync(workspace.path(`out/${path}`))).toBe(true);
    const html = readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8');
    expect(linksIn(html)).toEqual([
      ['bilag/aftale%20v2.docx', 'Aftalen\u00a0(docx, 46\u00a0kB)'],
      ['f%C3%A6lles/oversigt.pdf', 'oversigten\u00a0(pdf, 2\u00a0MB)'],
      ['bilag/m%C3%A5ned.csv', 'tal\u00a0(csv, 4\u00a0B)'],
    ]);
    const manifest = readFileSync(workspace.path('out/manifest.json'), 'utf8');
    for (const { sha256 } of attached) expect(manifest).toContain(sha256);
    expect(readFileSync(workspace.path('out/index.html'), 'utf8')).not.toContain('docx');
  });

  test('are named in print, where nothing can lead to them without a website', async () => {
    using workspace = new TemporaryWorkspace(files);
    const page = async () => {
      await build({ cwd: workspace.root, formats: ['pdf'] });
      return readFileSync(workspace.path('out/card/1.0/lynkort-1.0.pdf'));
    };
    expect(addressesIn(await page())).toEqual([]);
    workspace.write('kl-docs.yml', 'title: Test\nsite: https://example.org/docs\n');
    expect(addressesIn(await page())).toEqual([
      'https://example.org/docs/card/1.0/bilag/aftale%20v2.docx',
      'https://example.org/docs/card/1.0/f%C3%A6lles/oversigt.pdf',
      'https://example.org/docs/card/1.0/bilag/m%C3%A5ned.csv',
    ]);
  });

  test('are put back where one was taken away, and copied again when they change', async () => {
    using workspace = new TemporaryWorkspace(files);
    const states = async () => {
      const { artifacts } = await build({ cwd: workspace.root, formats: ['html'] });
      return artifacts.map(({ format, state }) => `${format} ${state}`);
    };
    expect(await states()).toEqual(['docx new', 'csv new', 'pdf new', 'html new']);
    rmSync(workspace.path('out/card/1.0/bilag/aftale v2.docx'));
    expect(await states()).toEqual(['docx new', 'csv unchanged', 'pdf unchanged', 'html unchanged']);
    workspace.write(`content/card/bilag/${NFD}`, 'a;c\n');
    expect(await states()).toEqual(['docx unchanged', 'csv changed', 'pdf unchanged', 'html unchanged']);
  });

  test('are one where two of the same place are the same, else the second has a number', async () => {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      [CHAPTER]: '# Kort\n\n[A](bilag/a.txt), [B](../bilag/a.txt) og [C](../../bilag/a.txt).\n',
      'content/card/bilag/a.txt': 'a',
      'content/bilag/a.txt': 'a',
      'bilag/a.txt': 'b',
    });
    const { artifacts } = await build({ cwd: workspace.root, formats: ['html'] });
    const attached = artifacts.filter(({ kind }) => kind === 'attachment').map(({ path }) => path);
    expect(attached).toEqual(['card/1.0/bilag/a-2.txt', 'card/1.0/bilag/a.txt']);
    expect(readFileSync(workspace.path('out/card/1.0/bilag/a-2.txt'), 'utf8')).toBe('b');
    const links = linksIn(readFileSync(workspace.path('out/card/1.0/index.html'), 'utf8'));
    expect(links.map(([address]) => address)).toEqual(['bilag/a.txt', 'bilag/a.txt', 'bilag/a-2.txt']);
  });

  test.each([
    [
      'that does not exist',
      'bilag/aftale%20v3.docx',
      'missing-linked-file',
      'Did you mean "bilag/aftale v2.docx"?',
    ],
    ['outside the workspace', '../../../aftale.docx', 'outside-workspace', undefined],
    ['under other capitals', 'BILAG/måned.CSV', 'missing-linked-file', 'Did you mean "bilag/'],
    ['with backslashes', 'bilag%5Cmåned.csv', 'missing-linked-file', 'Did you mean "bilag/'],
    ['of a website', '/assets/side/', 'missing-linked-file', 'A leading / stands for the workspace'],
    ['that would become the page', 'lynkort-1.0.pdf', 'same-file', 'Give one of the two another name.'],
    ['that the website has: what is new', 'Changes.html', 'same-file', 'Give the file another name.'],
    ['that the website has: a chapter', 'kort.html', 'same-file', 'Give the file another name.'],
  ])('are told: one %s', async (_, address, rule, hint) => {
    using workspace = new TemporaryWorkspace({
      ...files,
      'content/card/lynkort-1.0.pdf': 'x',
      'content/card/Changes.html': 'x',
      'content/card/kort.html': 'x',
      [CHAPTER]: `# Kort\n\n[Aftalen](${address})\n`,
    });
    const { diagnostics } = await build({ cwd: workspace.root });
    expect(diagnostics).toMatchObject([{ rule, place: { file: CHAPTER, line: 3, column: 1 } }]);
    if (hint !== undefined) expect(diagnostics[0]?.hint).toContain(hint);
    expect(existsSync(workspace.path('out'))).toBe(false);
  });
});
