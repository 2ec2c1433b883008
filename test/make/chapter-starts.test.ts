import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { inspectPdf, type PdfInspection } from '../../src/pdf/inspect.ts';
import { withoutFindings } from '../support/findings.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const LINE =
  'Ordene fylder en linje, så kapitlet bliver længere og længere, og det næste begynder længere nede.\n\n';

/** Of growing length, so that they end everywhere on a page; one has a passage on its side. */
const chapter = (number: number): string =>
  `# Kapitel ${number}\n\nKort om kapitlet.\n\n## Afsnit ${number}\n\n${LINE.repeat(number)}${
    number === 6 ? `:::landscape\n## Bredt\n\n${LINE}:::\n\n## Opret igen\n\n${LINE}` : ''
  }`;
const NUMBERS = Array.from({ length: 14 }, (_, index) => index + 1);

let workspace: TemporaryWorkspace;
let pdf: PdfInspection;

beforeAll(async () => {
  const files = NUMBERS.map((number) => [`content/short/${number}.md`, chapter(number)]);
  workspace = new TemporaryWorkspace({
    ...Object.fromEntries(files),
    'content/short/document.yml': `title: Korte kapitler
version: "1.0"
date: 2026-11-24
status: draft
language: da
template: guide
file: short
formats: [pdf]
startsOn: any
chapters: [${NUMBERS.map((number) => `${number}.md`).join(', ')}]
`,
  });
  const { diagnostics } = await build({ cwd: workspace.root, out: workspace.path('out') });
  expect(withoutFindings(diagnostics)).toEqual([]);
  pdf = inspectPdf(readFileSync(workspace.path('out/short/1.0/short.pdf')));
});
afterAll(() => workspace[Symbol.dispose]());

const pageOf = (text: string): number => pdf.headings.find((heading) => heading.text === text)?.page ?? 0;

describe('chapters that may begin anywhere', () => {
  test('begin under the one before where there is room', () => {
    expect(pageOf('Kapitel 2')).toBe(pageOf('Kapitel 1'));
    const pages = new Set(NUMBERS.map((number) => pageOf(`Kapitel ${number}`)));
    expect(pages.size).toBeLessThan(NUMBERS.length - 2);
  });

  test('begin on the next page where there is not: no title is alone at the foot of a page', () => {
    expect(NUMBERS.map((number) => pageOf(`Afsnit ${number}`))).toEqual(
      NUMBERS.map((number) => pageOf(`Kapitel ${number}`)),
    );
  });

  test('keep passages on their side on pages of their own', () => {
    const sideways = pdf.pageSizes.flatMap(({ width, height }, index) => (width > height ? [index + 1] : []));
    expect(sideways).toEqual([pageOf('Bredt')]);
    expect(pageOf('Opret igen')).toBe(pageOf('Bredt') + 1);
  });
});
