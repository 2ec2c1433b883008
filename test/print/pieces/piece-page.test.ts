import { expect, test } from 'vitest';
import type { Block } from '../../../src/print/in-page/blocks.ts';
import { chapterMark, cutPage } from '../../../src/print/pieces/cut-page.ts';
import { type PiecePage, piecePages } from '../../../src/print/pieces/piece-page.ts';

const CHAPTERS = [
  `<h1 id="a">A</h1><p>${'ord '.repeat(5000)}</p><a href="#r%26d">R</a><abbr title="Et ord">EO</abbr>`,
  '<h1 id="r&#x26;d">R</h1><p>EO, side <span data-page-of="a">00</span> <span data-page-of="c">00</span></p>',
  '<h1 id="c">C</h1>',
];

function pages(begins: readonly boolean[]): PiecePage[] {
  const sections = CHAPTERS.map((chapter) => `<section class="c">${chapter}</section>`).join('');
  const cut = cutPage(`<html><head><title>T</title></head><body>${sections}</body></html>`, CHAPTERS);
  const blocks = begins.map(
    (begins, index): Block => ({
      stub: `<section class="c" style="display: none"></section>`,
      html: `<section class="c">${chapterMark(index)}</section>`,
      begins,
    }),
  );
  return cut === null ? [] : piecePages(cut, blocks);
}

test('a piece has its own content, and of the others what selectors and links ask for', () => {
  const [first, second, third] = pages([true, true, true]);
  expect(first?.body).toContain(CHAPTERS[0]);
  expect(first?.body.match(/<section/g)).toHaveLength(3);
  expect(first?.body).not.toContain('<h1 id="c">');
  expect(first?.body).toContain('<span id="r&amp;d"></span>');
  // What it stands for is said in another piece.
  expect(second?.body).toContain('<abbr title="Et ord">EO</abbr>');
  expect(third?.body).not.toContain('<abbr');
});

test('what begins no page stands in the piece before', () => {
  const [first, ...others] = pages([true, false, true]);
  expect(first?.body).toContain(CHAPTERS[1]);
  expect(first?.body).not.toContain('<span id=');
  expect(others).toHaveLength(1);
});

test('a piece tells whose pages it says, how long it is, and where its ids stand', () => {
  const [first, second] = pages([true, true, true]);
  expect([first?.says, second?.says]).toEqual([[], ['a', 'c']]);
  expect(first?.length).toBeCloseTo(20_000 / 1800, 1);
  expect([...(second?.places ?? [])].map(([id, place]) => [id, place < 0.2])).toEqual([['r&d', true]]);
});
