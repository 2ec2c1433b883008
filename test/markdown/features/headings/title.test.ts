import { describe, expect, test } from 'vitest';
import { titleOfFile } from '../../../../src/markdown/features/headings/title-of-file.ts';
import { headingsOf, headingText } from '../../../../src/markdown/headings-of.ts';
import { parseChapter } from '../../../../src/markdown/index.ts';

/** The headings of a chapter by their levels, and what is noted. */
function read(text: string, title?: string) {
  const { value, problems } = parseChapter({ file: 'docs/02-kom_i-gang.md', text, title });
  const headings = value === null ? [] : headingsOf(value.mdast);
  return {
    headings: headings.map((heading) => `${heading.depth} ${headingText(heading)}`),
    rules: problems.map(({ rule, severity }) => `${severity} ${rule}`),
  };
}

describe('a chapter without a heading of level 1', () => {
  test.each([
    ['as it is listed', 'Tekst.\n', 'Log ind', ['1 Log ind'], []],
    ['as its front matter says first', '---\ntitle: A\n---\n\n## B\n', 'C', ['1 A', '2 B'], []],
    ['as its first heading that is listed so', '## A\n\n### B\n', 'A', ['1 A', '2 B'], []],
    ['as its first heading', '### A\n\n#### B\n', 'C', ['1 A', '2 B'], ['note missing-title']],
    ['as it is listed, where several are alike', '### A\n\n### B\n', 'C', ['1 C', '2 A', '2 B'], []],
    ['as its file', '### A\n\n### B\n', undefined, ['1 Kom i gang', '2 A', '2 B'], ['note missing-title']],
  ])('is called %s', (_how, text, title, headings, rules) => {
    expect(read(text, title)).toEqual({ headings, rules });
  });

  test('that has a text and one section is not called after that section', () => {
    expect(read('Tekst.\n\n## A\n').headings).toEqual(['1 Kom i gang', '2 A']);
  });
});

test('a heading of level 1 is the title, however the chapter is listed', () => {
  expect(read('---\ntitle: A\n---\n\n# B\n', 'C')).toEqual({ headings: ['1 B'], rules: [] });
});

test.each([
  ['docs/02-kom_i-gang.md', 'Kom i gang'],
  ['docs/drift/README.md', 'Drift'],
  ['README.md', 'README'],
  ['docs/2026.md', '2026'],
  ['docs/.skjult.md', 'Skjult'],
])('%s gives the title %s', (file, title) => {
  expect(titleOfFile(file)).toBe(title);
});
