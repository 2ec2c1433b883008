import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../../src/browser/browser.ts';
import { localStyle, scopedCss } from '../../../src/markdown/svg/style.ts';
import { inlineSvg } from '../../../src/markdown/svg/svg.ts';
import { Diagnostics } from '../../../src/report/diagnostic.ts';

const rename = (id: string): string => `p-${id}`;
const sheet = (css: string) => scopedCss(css, 'p', new Set(['a']), rename);

describe('the style of a drawing', () => {
  test.each([
    ['.b { fill : red } /* x */', ':where(#p){.b{fill:red}}'],
    ['#a{fill:url(#a)}#b{mask:url("#a")}', ':where(#p){#p-a{fill:url(#p-a)}#b{mask:url(#p-a)}}'],
    ['@media print{.b{fill:none}}', ':where(#p){@media print{.b{fill:none}}}'],
    [
      '.b{--c:#123;fill:var(--c);-inkscape-x:1;enable-background:new}',
      ':where(#p){.b{--c:#123;fill:var(--c)}}',
    ],
    ['.b{stroke-width:2!important}', ':where(#p){.b{stroke-width:2!important}}'],
    ['.b{cursor:pointer}', ''],
  ])('is kept as far as it says how the drawing looks: %s', (css, expected) => {
    expect(sheet(css)).toEqual({ css: expected, leftOut: [] });
  });

  test.each([
    ['.b{position:fixed;fill:red}', 'position', ':where(#p){.b{fill:red}}'],
    ['.b{fill:url(https://example.org)}', 'fill', ''],
    ['.b{fill:u\\72l(https://example.org)}', 'fill', ''],
    ['.b{filter:image-set("x" 1x)}', 'filter', ''],
    ['@import "https://example.org/x.css";.b{fill:red}', '@import', ':where(#p){.b{fill:red}}'],
    ['@font-face{font-family:x;src:url(x)}', '@font-face', ''],
    ['@keyframes x{from{fill:red}}', '@keyframes', ''],
    ['~ *{fill:red}', '', ''],
    ['& + *{fill:red}', '', ''],
    [':is(&) ~ p{fill:red}', '', ''],
    ['.b{--c:"}} body{fill:red"}', '--c', ''],
    ['.b{fill:red}}body{fill:red', '', ':where(#p){.b{fill:red}}'],
  ])('is left out as far as it reaches out, and that is told: %s', (css, leftOut, kept) => {
    const { css: written, leftOut: told } = sheet(css);
    expect(told).toContain(leftOut);
    expect(written).toBe(kept);
  });

  test('of one element is read alike', () => {
    expect(localStyle('fill:url(#a);position:fixed;fill-opacity:.5', rename)).toEqual({
      css: 'fill:url(#p-a);fill-opacity:.5',
      leftOut: ['position'],
    });
    expect(localStyle('transform:scale(2);fill:red', rename, new Set(['transform']))).toEqual({
      css: 'fill:red',
      leftOut: ['transform'],
    });
  });
});

describe('in the browser', () => {
  let browser: PrintBrowser;
  beforeAll(async () => {
    browser = await startBrowser({ inform: () => {} });
  });
  afterAll(() => browser.close());

  const HIDE = 'body,p{display:none!important;position:fixed}';
  test.each([
    ...['\f', '\r', '\r\n', '&#12;', '&#13;', '\\a ', '\u0000'].map(
      (end) => `<style>a{x:"${end}}}${HIDE}b{c{x:"}</style>`,
    ),
    `<style>}</style><style>}}${HIDE}</style>`,
    `<style>a{b:'}} ${HIDE}</style>`,
    `<style>a{}/*</style><style>*/}} ${HIDE}</style>`,
    `<style>a{fill:url(")}} ${HIDE}</style>`,
    `<style><!-- } ${HIDE} --></style>`,
    `<style>@media all{a{fill:red}}} ${HIDE}</style>`,
    `<style>a{fill:red;{} ${HIDE}</style>`,
    `<style>a{--x:{};}}} ${HIDE}</style>`,
    '<g style="position:fixed;inset:0"/>',
    `<rect style="fill:red}${HIDE}"/>`,
    '<style>~ p{display:none}</style>',
    '<style>& ~ p{display:none}</style>',
  ])('nothing of it is for the page: %j', async (content) => {
    const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" overflow="visible" transform="scale(99)" style="position:fixed;top:0;left:0;width:9999px;transform:scale(99);overflow:visible">${content}</svg>`;
    const diagnostics = new Diagnostics();
    const made = inlineSvg(markup, {
      prefix: 'p',
      alt: 'x',
      id: undefined,
      size: {},
      place: { file: 'a.md' },
      source: undefined,
      diagnostics,
    });
    const page = await browser.openPage();
    await page.setContent(
      `<!doctype html><p id="t">Tekst</p><div style="width:50px">${made.type === 'raw' ? made.value : ''}</div><p id="u">Mere</p>`,
    );
    const seen = await page.evaluate(() =>
      ['t', 'u'].map((id) => {
        const { display, position, color } = getComputedStyle(document.getElementById(id) ?? document.body);
        return { display, position, color };
      }),
    );
    const svg = await page.evaluate(() => {
      const drawing = document.querySelector('svg') ?? document.body;
      const { position, transform, overflow } = getComputedStyle(drawing);
      return { position, transform, overflow };
    });
    const asEver = { display: 'block', position: 'static', color: 'rgb(0, 0, 0)' };
    expect(seen).toEqual([asEver, asEver]);
    expect(svg).toEqual({ position: 'static', transform: 'none', overflow: 'hidden' });
    expect(diagnostics.list.map(({ rule }) => rule)).toContain('removed-svg');
    await page.close();
  });
});
