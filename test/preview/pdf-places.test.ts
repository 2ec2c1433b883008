import { describe, expect, test } from 'vitest';
import type { PdfBlock } from '../../src/preview/pdf-blocks.ts';
import { PdfPlaces } from '../../src/preview/pdf-places.ts';
import { writtenBlocks } from '../../src/preview/written-blocks.ts';

/** Blocks one below the other, a tenth of a page each. */
const printed = (...texts: readonly string[]): PdfBlock[] =>
  texts.map((text, index) => ({
    text: text.replace(/^#/, ''),
    isHeading: text.startsWith('#'),
    fragments: [{ page: 0, left: 0.1, right: 0.9, top: index / 10, bottom: index / 10 + 0.05 }],
  }));
const written = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ text, place: { file: 'a.md', line: index * 2 + 1, column: 1 } }));
/** The line of the block at a turn. */
const lineAt = (places: PdfPlaces, index: number): number | undefined =>
  places.writtenAt({ page: 0, x: 0.5, y: index / 10 + 0.02 })?.line;

describe('where a block of the PDF was written', () => {
  test('is where the page says the same, whatever its page numbers and hyphens', () => {
    const places = new PdfPlaces(
      printed('#1 Login', 'Se side 12 om ad\u00ADgang.', 'Slut.'),
      written('Login', 'Se side 00 om adgang.', 'Slut.'),
    );
    expect([0, 1, 2].map((index) => lineAt(places, index))).toEqual([1, 3, 5]);
  });

  test('of several that say the same is the one at the same turn', () => {
    const places = new PdfPlaces(printed('#Et', 'Ja.', '#To', 'Ja.'), written('Et', 'Ja.', 'To', 'Ja.'));
    expect([1, 3].map((index) => lineAt(places, index))).toEqual([3, 7]);
  });

  test('is the nearest heading where it is not sure, and unknown before all of them', () => {
    const places = new PdfPlaces(
      printed('Forside', '#Et', 'Ja.', 'Ja.', 'Kun i tryk.', '#To'),
      written('Et', 'Ja.', 'To'),
    );
    expect([0, 1, 2, 3, 4, 5].map((index) => lineAt(places, index))).toEqual([undefined, 1, 1, 1, 1, 5]);
    // Below all that stands on the page.
    expect(places.writtenAt({ page: 0, x: 0.5, y: 0.95 })?.line).toBe(5);
    expect(places.writtenAt({ page: 3, x: 0.5, y: 0 })?.line).toBe(5);
  });

  test('of two columns is the one that was clicked', () => {
    const columns = printed('Venstre', 'Højre').map((block, index) => ({
      ...block,
      fragments: [{ page: 0, left: index / 2, right: index / 2 + 0.4, top: 0, bottom: 1 }],
    }));
    const places = new PdfPlaces(columns, written('Venstre', 'Højre'));
    expect(places.writtenAt({ page: 0, x: 0.2, y: 0.5 })?.line).toBe(1);
    expect(places.writtenAt({ page: 0, x: 0.6, y: 0.5 })?.line).toBe(3);
  });
});

test('a line is printed where the last block begins that is not after it', () => {
  const places = new PdfPlaces(printed('#Et', 'Ja.', 'Nej.'), written('Et', 'Ja.', 'Nej.'));
  expect([1, 2, 3, 4, 99].map((line) => places.printedAt({ file: 'a.md', line })?.top)).toEqual([
    0, 0, 0.1, 0.1, 0.2,
  ]);
  expect(places.printedAt({ file: 'b.md', line: 1 })).toBeNull();
});

test('a block of the page says only what stands in no block within it', () => {
  const html =
    '<ul><li data-source="a b.md:3:1">Et <em>to</em><p data-source="a b.md:4:3">Tre</p></li></ul>' +
    '<figure data-source="c.md:9"><svg><text>Tegnet</text></svg><figcaption>Figur</figcaption></figure>';
  expect(writtenBlocks([{ html }])).toEqual([
    { text: 'Et to', place: { file: 'a b.md', line: 3, column: 1 } },
    { text: 'Tre', place: { file: 'a b.md', line: 4, column: 3 } },
    { text: 'Figur', place: { file: 'c.md', line: 9, column: 1 } },
  ]);
});
