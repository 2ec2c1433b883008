import { beforeAll, describe, expect, test } from 'vitest';
import { labelRanges } from '../../src/pdf/finish/page-labels.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import { PdfDocument } from '../../src/pdf/object/document.ts';
import { serialize } from '../../src/pdf/object/serialize.ts';
import { printPages, smallPage } from './print-fixture.ts';

const options = { title: 'Prøve', language: 'da', date: null };
const labels = (bytes: Uint8Array): string => {
  const entry = new PdfDocument(finishPdf(bytes, options).bytes).catalog.get('PageLabels');
  return serialize(entry).replace(/\s+/g, ' ');
};

describe('the labels of pages equal what is printed on them', () => {
  let plain: Uint8Array;
  let roman: Uint8Array;
  let bare: Uint8Array;

  beforeAll(async () => {
    const pages = '<h1>Titel</h1>'.concat(...Array(4).fill('<p>Side</p>'));
    const each = 'p { break-before: page }';
    const foot = (content: string): string => `@bottom-right { content: ${content} }`;
    [plain, roman, bare] = (await printPages([
      smallPage(
        pages,
        `${each} @page { @bottom-left { content: "Version 1.8 · 3. marts 2027" } ${foot('"Side " counter(page) " af " counter(pages)')} } @page :first { @bottom-left { content: none } @bottom-right { content: none } }`,
      ),
      smallPage(
        pages,
        `${each} p:nth-of-type(n + 2) { page: text } @page { ${foot('counter(page, lower-roman)')} } @page text { ${foot('counter(page)')} }`,
      ),
      smallPage(pages, `${each} @page { ${foot('"Version 2 af 3"')} }`),
    ])) as [Uint8Array, Uint8Array, Uint8Array];
  });

  test('from the first page, also where none stands on the cover', () => {
    expect(labels(plain)).toBe('<</Nums [0 <</S /D /St 1>>]>>');
  });

  test('roman, and then not', () => {
    expect(labels(roman)).toBe('<</Nums [0 <</S /r /St 1>> 2 <</S /D /St 3>>]>>');
  });

  test('and are none where no number goes on', () => {
    expect(labels(bare)).toBe('null');
  });
});

test.each([
  ['nothing is printed', [[], []], []],
  [
    'a date is on every page',
    [
      ['24', '1'],
      ['24', '2'],
      ['24', '3'],
    ],
    [[0, 'D', 1]],
  ],
  ['a page is blank', [['i'], [], ['iii']], [[0, 'r', 1]]],
  ['a number is missed once', [['1'], ['2'], ['x'], ['4']], [[0, 'D', 1]]],
  [
    'the cover is not counted',
    [[], ['1'], ['2']],
    [
      [0, null, 1],
      [1, 'D', 1],
    ],
  ],
  ['the cover is counted', [[], ['2'], ['3']], [[0, 'D', 1]]],
  [
    'they begin anew',
    [['I'], ['II'], ['1'], ['2']],
    [
      [0, 'R', 1],
      [2, 'D', 1],
    ],
  ],
  ['there is one page, with a date', [['24', '2026']], []],
] as const)('where %s', (_case, pages, expected) => {
  expect(labelRanges(pages).map(({ page, style, value }) => [page, style, value])).toEqual(expected);
});
