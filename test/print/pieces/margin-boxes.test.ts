import { expect, test } from 'vitest';
import { splitMargins } from '../../../src/print/pieces/margin-boxes.ts';

test('what stands in margins is taken out of its page, with strings and comments as they are', () => {
  const css =
    'a{color:red}@page{size:A4;@top-left{content:"} @page {"}margin:1cm}/* @page{ */' +
    '@page wide{size:A4 landscape;@BOTTOM-right-corner{content:"b";/* } */}}b{}';
  expect(splitMargins(css)).toEqual({
    rest: 'a{color:red}@page{size:A4;margin:1cm}/* @page{ */@page wide{size:A4 landscape;}b{}',
    margins: '@page{@top-left{content:"} @page {"}}\n@page wide{@BOTTOM-right-corner{content:"b";/* } */}}',
  });
});

test('a style without margins stays', () => {
  const css = '@page{size:A5}.top-left{}@media print{@top-left{}}';
  expect(splitMargins(css)).toEqual({ rest: css, margins: '' });
});

test('a page within another rule is not taken apart', () => {
  expect(splitMargins('@media print{@page{@top-left{content:"a"}}}')).toBeNull();
});
