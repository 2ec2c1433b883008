import { describe, expect, test } from 'vitest';
import { chapterMark, cutPage, pageOf } from '../../../src/print/pieces/cut-page.ts';

const CHAPTERS = ['<h1>A</h1>', '<h1>B</h1>'];
const page = (
  style: string,
  body = '<p>Forside</p><section><h1>A</h1></section><section><h1>B</h1></section>',
) =>
  `<!doctype html><html><head><title>T</title><style>${style}</style></head><body class="c">${body}</body></html>`;

test('a page is cut where its chapters stand, and has no margins any more', () => {
  const cut = cutPage(page('@page{@top-left{content:counter(page)}}'), CHAPTERS);
  expect(cut?.skeleton).toBe(
    `<p>Forside</p><section>${chapterMark(0)}</section><section>${chapterMark(1)}</section>`,
  );
  expect(cut?.margins).toBe('@page{@top-left{content:counter(page)}}');
  expect(cut && pageOf(cut, 'X')).toBe(page('@page{}', 'X'));
});

describe('a page is printed whole', () => {
  test.each([
    ['@page:first{margin:0}'],
    ['@page wide:LEFT {margin:0}'],
    ['h1{counter-increment:chapter}'],
    ['.mark{position: fixed}'],
    ['@page{@top-left{content:counter(page, lower-roman)}}'],
    ['@media print{@page{@top-left{content:"a"}}}'],
  ])('where its style counts what stands before: %s', (style) => {
    expect(cutPage(page(style), CHAPTERS)).toBeNull();
  });

  test('but not for what is counted by each by itself', () => {
    expect(cutPage(page('li{counter-increment: list-item 0}'), CHAPTERS)).not.toBeNull();
  });

  test('where a chapter does not stand in it as it is, or there is but one', () => {
    expect(cutPage(page('', '<h1>B</h1><h1>A</h1>'), CHAPTERS)).toBeNull();
    expect(cutPage(page('', '<h1>A</h1>'), ['<h1>A</h1>'])).toBeNull();
    expect(cutPage('<h1>A</h1><h1>B</h1>', CHAPTERS)).toBeNull();
  });
});
