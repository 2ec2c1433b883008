import { expect, test } from 'vitest';
import { inPageFonts } from '../../../src/markdown/svg/fonts.ts';

const TEXT = 'var(--page-text-font)';
const CODE = 'var(--page-code-font)';

test.each([
  ['font-family:Arial', `font-family:var(--page-font-arial,)${TEXT}`],
  ['fill:red;font-family : serif ; x:y', `fill:red;font-family : var(--page-font-serif,)${TEXT} ; x:y`],
  [
    'FONT-FAMILY:"DejaVu Sans Mono",x!important',
    `FONT-FAMILY:var(--page-font-dejavu-sans-mono,)var(--page-font-x,)${CODE}!important`,
  ],
  ['.a{font-family:"A;}B"}.b{fill:red}', `.a{font-family:var(--page-font-a-b,)${TEXT}}.b{fill:red}`],
  [
    '@media print{text{font-family:initial}}',
    `@media print{text{font-family:var(--page-font-initial,)${TEXT}}}`,
  ],
  ['font:12px Arial', `font:12px var(--page-font-arial,)${TEXT}`],
  [
    'font: italic small-caps 700 1.5em/1.2 "Press 2px Font" , monospace',
    `font: italic small-caps 700 1.5em/1.2 var(--page-font-press-2px-font,)var(--page-font-monospace,)${CODE}`,
  ],
  ['font:bold x-large serif', `font:bold x-large var(--page-font-serif,)${TEXT}`],
  ['font-family:inherit;font:inherit', 'font-family:inherit;font:inherit'],
  ['font-size:12px;font-weight:700;font-style:italic', 'font-size:12px;font-weight:700;font-style:italic'],
])('%s', (written, expected) => {
  expect(inPageFonts(written)).toBe(expected);
});

test.each([
  'all:initial',
  'ALL : revert',
  'font:caption',
  'font:var(--any)',
  'font:initial',
  '--page-text-font:Arial',
])('%s would bring a font that nothing names, and is left out', (written) => {
  expect(inPageFonts(`fill:red;${written};x:y`)).toBe('fill:red;;x:y');
});
