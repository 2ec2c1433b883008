import { expect, test } from 'vitest';
import { ChapterNumbers } from '../../src/markdown/numbering.ts';
import { render } from './markdown-to-html.ts';

const APPENDIX = '---\nappendix: true\n---\n';

test('appendices have letters, and two of them after the 26th', () => {
  const numbers = new ChapterNumbers();
  const letters = Array.from({ length: 703 }, () => numbers.next(true));
  expect([1, 2, 25, 26, 27, 28, 52, 53, 702, 703].map((number) => letters[number - 1])).toEqual(
    'A B Y Z AA AB AZ BA ZZ AAA'.split(' '),
  );
  expect(new Set(letters).size).toBe(703);
  expect(numbers.next(false)).toBe('1');
});

test('the 26th and the 27th appendix of a document are Z and AA, in headings and in references', () => {
  const appendices = Array.from({ length: 27 }, (_, index) => [
    `b${index + 1}.md`,
    `${APPENDIX}# Bilag ${index + 1} {#bilag-${index + 1}}\n\n## Et afsnit {#afsnit-${index + 1}}\n`,
  ]);
  const { headings, html, problems } = render(
    {
      '1.md': '# Start\n\n[](#bilag-26), [](#bilag-27) og [](#afsnit-27).\n',
      ...Object.fromEntries(appendices),
    },
    { numbered: true },
  );
  expect(problems).toEqual([]);
  expect(headings.slice(-4).map(({ number, title }) => [number, title])).toEqual([
    ['Bilag\u00a0Z', 'Bilag 26'],
    ['Z.1', 'Et afsnit'],
    ['Bilag\u00a0AA', 'Bilag 27'],
    ['AA.1', 'Et afsnit'],
  ]);
  for (const reference of [
    'bilag\u00a0Z, »Bilag 26«',
    'bilag\u00a0AA, »Bilag 27«',
    'afsnit\u00a0AA.1, »Et afsnit«',
  ])
    expect(html).toContain(reference);
});
