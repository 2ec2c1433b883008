import { expect, test } from 'vitest';
import { completePage } from '../../src/fonts/complete-page.ts';
import { namedByPage, pageFontNames } from '../../src/fonts/page-font-names.ts';
import { face, MONO_WOFF2, PLEX_WOFF2, SYMBOLS_2 } from './fonts.ts';

const STYLES = [
  face('font-family: "Brand Sans"', PLEX_WOFF2),
  face('font-family: "Brand Mono"', MONO_WOFF2),
  face('font-family: Signs; unicode-range: U+2700-27FF', SYMBOLS_2),
].join('\n');

const page = (body: string): string =>
  `<!doctype html><html lang="da"><head><style>${STYLES}</style></head><body>${body}</body></html>`;

test('a page answers the families that its drawings name, and those alone', () => {
  const text = `<text font-family='${namedByPage('Verdana, "Brand  sans", sans-serif')}'>a</text>`;
  expect(pageFontNames(page(text))).toBe(
    ':where(html){--page-font-brand-sans:"Brand Sans",;--page-text-font:"Brand Sans",Signs}',
  );
  expect(pageFontNames(page(`<text font-family="${namedByPage('Courier New')}">a</text>`))).toBe(
    ':where(html){--page-code-font:"Brand Mono",Signs}',
  );
});

test('the answer stands in the style that brings the fonts, and nothing in a page without such drawings', () => {
  const asked = page(`<svg><text font-family="${namedByPage('Arial')}">a</text></svg>`);
  const [before = '', after = ''] = completePage(asked).html.split(
    ':where(html){--page-text-font:"Brand Sans",Signs}\n',
  );
  // Whether they are equal alone: a failure would print the fonts.
  expect(before + after === asked && after.startsWith('</style>')).toBe(true);
  const other = page('<svg><text>a</text></svg>');
  expect(completePage(other).html === other).toBe(true);
  expect(pageFontNames(`<text font-family="${namedByPage('Arial')}">a</text>`)).toBe('');
});
