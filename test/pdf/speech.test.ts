import { beforeAll, describe, expect, test } from 'vitest';
import { finishPdf } from '../../src/pdf/finish.ts';
import { PdfDocument } from '../../src/pdf/object/document.ts';
import { readPageLabels } from '../../src/pdf/object/page-labels.ts';
import { UnreadablePdf } from '../../src/pdf/object/unreadable-pdf.ts';
import { speechOf, speechText } from '../../src/pdf/speech.ts';
import { printPages, smallPage } from './print-fixture.ts';

const BODY = `
<h1>Kort</h1>
<p>Se <a href="https://example.org">siden</a> og <em lang="en">the page</em>.</p>
<ul><li>en<ul><li>to</li></ul></li></ul>
<table><tr><th scope="col" colspan="2">Begge</th></tr><tr><th scope="row" rowspan="2">A</th><td>1</td></tr><tr><td>&nbsp;</td></tr></table>
<blockquote><p>Citat.</p></blockquote>
<svg role="img" width="9" height="9" aria-label="En prik"><path d="M0 0h9v9"/></svg>
<h2 style="break-before: page">Mere</h2>`;

let bytes: Uint8Array;
beforeAll(async () => {
  const [printed = new Uint8Array()] = await printPages([smallPage(BODY)]);
  bytes = finishPdf(printed, { title: 'Prøve', language: 'da', date: null }).bytes;
});

function spoken(language?: 'da' | 'en'): string {
  const speech = speechOf(bytes, language);
  return speech === null ? '' : speechText(speech);
}

describe('what is heard', () => {
  test('has roles, places in tables and languages, in the language of the file', () => {
    expect(spoken()).toBe(`[side 1]
[overskrift niveau 1] Kort
Se [link] siden og [engelsk] the page [dansk].
[liste med 1 punkt]
  • en
    [liste med 1 punkt]
      ◦ to
    [slut på liste]
[slut på liste]
[tabel, 2 kolonner, 3 rækker]
  [række 1, kolonne 1, kolonneoverskrift] Begge
  [række 2, kolonne 1, Begge, rækkeoverskrift] A
  [kolonne 2, Begge] 1
  [række 3, kolonne 2, Begge] tom
[slut på tabel]
[citat]
  Citat.
[slut på citat]
[billede] En prik
[side 2]
[overskrift niveau 2] Mere
`);
  });

  test('has roles in another language where it is asked for', () => {
    expect(spoken('en')).toContain(
      '[heading level 1] Kort\nSe [link] siden og [English] the page [Danish].\n',
    );
  });

  test('is nothing of a file that has no tags', () => {
    const text = Buffer.from(bytes).toString('latin1').replaceAll('/StructTreeRoot', '/StructTreeRoof');
    expect(speechOf(Buffer.from(text, 'latin1'))).toBeNull();
  });

  test('is told or refused of a damaged file, and nothing else happens', () => {
    let refused = 0;
    for (let at = 50; at < bytes.length; at += Math.ceil(bytes.length / 150)) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      try {
        speechOf(damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadablePdf);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(10);
  });
});

test('pages are called as the file calls them', () => {
  const document = new PdfDocument(bytes);
  expect(readPageLabels(document, 2)).toEqual(['1', '2']);
  const range = (entries: Parameters<typeof document.newDict>[0]) => document.newDict(entries);
  const ranges = [
    0,
    range({ S: '/r' }),
    4,
    range({ S: '/D', St: 1 }),
    6,
    range({ S: '/A', St: 26 }),
    8,
    range({}),
  ];
  document.catalog.set('PageLabels', document.newDict({ Nums: document.newArray(ranges) }));
  expect(readPageLabels(document, 9)).toEqual(['i', 'ii', 'iii', 'iv', '1', '2', 'Z', 'AA', '']);
});
