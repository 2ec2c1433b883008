import { beforeAll, describe, expect, test } from 'vitest';
import { destinationPages, inspectPdf, type PdfInspection, tagTree } from '../../src/pdf/inspect.ts';
import { fixturePage, printPages, smallPage } from './print-fixture.ts';

let torture: Uint8Array;
let inspection: PdfInspection;
let small: Uint8Array;

beforeAll(async () => {
  const body =
    '<h1>Drifts- og supportaftaler samt <em>databehandleraftaler</em> og andre aftaler, e-mail og SMS</h1>' +
    '<p>H<sub>2</sub>O og x<sup>2</sup></p><p><a href="#50% æ b">et</a></p><h2 id="50% æ b" lang="en">Tail</h2><p>uden tegn &#x10FFFD;</p><p>med tegn &#xFFFD;</p>';
  [torture, small] = (await printPages([
    fixturePage('torture'),
    smallPage(body, 'h1 { width: 35mm } h2 { break-before: page }'),
  ])) as [Uint8Array, Uint8Array];
  inspection = inspectPdf(torture);
});

describe('inspectPdf', () => {
  test('reads what the file says of itself', () => {
    expect(inspection).toMatchObject({
      pages: 11,
      title: 'Prøvedokument æøå – “alt på én gang”',
      language: 'da',
      tagged: true,
    });
  });

  test('reads the page of each id that is linked to', () => {
    expect(inspection.destinations.get('indlejret-æøå')).toBe(2);
    expect(inspection.destinations.get('bred')).toBe(10);
    expect(inspection.destinations.has('tab-1')).toBe(false);
    expect(destinationPages(torture)).toEqual(inspection.destinations);
    expect([...destinationPages(small)]).toEqual([['50% æ b', 2]]);
  });

  test('reads the headings with their pages, through the fonts', () => {
    expect(inspection.headings).toEqual([
      { level: 1, text: 'Prøvedokument æøå', page: 1 },
      { level: 2, text: 'Indhold', page: 1 },
      { level: 2, text: 'Lister', page: 2 },
      { level: 3, text: 'Indlejret æøå', page: 2 },
      { level: 3, text: 'Sidebemærkning', page: 2 },
      { level: 2, text: 'Tabeller', page: 4 },
      { level: 2, text: 'Billeder', page: 5 },
      { level: 2, text: 'Lang tabel', page: 7 },
      { level: 2, text: 'Bred', page: 10 },
      { level: 2, text: 'Fodnoter', page: 11 },
    ]);
    expect(inspection.outline.map(({ title, page }) => ({ text: title, page }))).toEqual(
      inspection.headings.map(({ text, page }) => ({ text, page })),
    );
    expect(inspection.outline.map(({ level }) => level)).toEqual([1, 2, 2, 3, 3, 2, 2, 2, 2, 2]);
  });

  test('puts back the spaces that a line break took', () => {
    expect(inspectPdf(small).headings[0]?.text).toBe(
      'Drifts- og supportaftaler samt databehandleraftaler og andre aftaler, e-mail og SMS',
    );
    expect(tagTree(small)).toContain('"O og x"');
  });

  test('reads page sizes, fonts and figures', () => {
    expect(inspection.pageSizes[0]).toEqual({ width: 594.95996, height: 841.91998 });
    expect(inspection.pageSizes[9]).toEqual({ width: 841.91998, height: 594.95996 });
    expect(inspection.fonts).toContainEqual({ name: 'IBMPlexSans-Regular', embedded: true });
    expect(inspection.fonts.filter((font) => !font.embedded)).toEqual([]);
    expect(inspection.figures.map(({ alt, page }) => `${page} ${alt}`)).toEqual([
      '3 Logo',
      '5 Tegning med tekst: Læge sender til kommune',
      '5 null',
      '5 Farveforløb fra sort til gul',
      '5 Gennemsigtigt forløb',
      '5 Kun titel i SVG',
    ]);
  });

  test('tells of characters that no font has', () => {
    expect(inspection.missingGlyphs).toEqual([]);
    const [found, ...others] = inspectPdf(small).missingGlyphs;
    expect(found).toEqual({ page: 2, text: 'uden tegn \uFFFD' });
    expect(others).toEqual([]);
  });

  test('the tag tree tells role, language and text', () => {
    const tree = tagTree(small);
    expect(tree).toContain(
      'Document Lang="da"\n  H1\n    NonStruct\n      "Drifts- og supportaftaler samt"\n',
    );
    expect(tree).toContain('  H2 Lang="en"\n    NonStruct\n      "Tail"\n');
  });
});
