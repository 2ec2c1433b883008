import { expect, test } from 'vitest';
import { inlineSvg } from '../../../src/markdown/svg/svg.ts';
import { collecting } from '../../../src/report/outcome.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** What is said of a drawing with this content. */
function said(content: string): string[] {
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>`;
  const place = { file: 'a.md', line: 3, column: 1 };
  const { problems } = collecting((diagnostics) =>
    inlineSvg(markup, {
      ...{ prefix: 'p', alt: 'A', id: undefined, size: {}, source: undefined },
      ...{ place, diagnostics },
    }),
  );
  return problems.map(
    ({ rule, message, place: { line } = {} as { line?: number } }) => `${line} ${rule}: ${message}`,
  );
}

const COPIES = [
  expect.stringMatching(/^3 picture-too-large: The drawing would have more than 100000 elements/),
];
const FILTERS = [expect.stringMatching(/^3 picture-too-large: The drawing applies more than 1000 steps/)];
const SHAPE = '<rect width="9" height="9"/>';

test.each([
  [
    '10 of 10, 9 deep',
    `<defs><g id="u0">${SHAPE}</g>${range(9)
      .map((level) => `<g id="u${level + 1}">${`<use href="#u${level}"/>`.repeat(10)}</g>`)
      .join('')}</defs><use href="#u9"/>`,
  ],
  [
    'patterns of patterns',
    `<defs><pattern id="p0">${SHAPE}</pattern>${range(9)
      .map(
        (level) =>
          `<pattern id="p${level + 1}">${`<rect fill="url(#p${level})"/><rect style="fill:url('#p${level}')"/>`.repeat(4)}</pattern>`,
      )
      .join('')}</defs><rect fill="url(#p9)"/>`,
  ],
])('%s would be too many elements', (_, content) => {
  expect(said(content)).toEqual(COPIES);
});

test.each([
  [
    'a filter of 2,000 steps',
    `<filter id="f">${'<feGaussianBlur stdDeviation="9"/>'.repeat(2000)}</filter><rect filter="url(#f)"/>`,
  ],
  [
    'a filter that is used 2,000 times',
    `<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>${'<rect filter="url(#f)"/>'.repeat(2000)}`,
  ],
])('%s is too much', (_, content) => {
  expect(said(content)).toEqual(FILTERS);
});

test.each([
  ['a symbol that is used 1,000 times', `<g id="a">${SHAPE}</g>${'<use href="#a"/>'.repeat(1000)}`],
  ['one that uses itself', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
  ['shadows', `<filter id="f"><feOffset/><feMerge/></filter>${'<rect filter="url(#f)"/>'.repeat(100)}`],
])('%s is drawn', (_, content) => {
  expect(said(content)).toEqual([]);
});

test('a drawing of 30 MB is not even read', () => {
  expect(said('<path d="M0 0L9 9L3 4Z"/>'.repeat(1_200_000))).toEqual([
    '3 picture-too-large: The drawing has more than 5 MB',
  ]);
});
