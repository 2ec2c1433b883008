import { expect, test } from 'vitest';
import { bookmarkProblems } from '../../src/print/bookmark-problems.ts';

const document = { file: 'content/card/document.yml' };
const heading = (number: string | null, title: string, line: number) => ({
  id: title,
  level: 1,
  number,
  title,
  place: { file: 'content/card/card.md', line },
});
const source = [heading('1', 'Kom\u00ADmune og\u00A0login', 3), heading(null, 'Ordliste', 9)];

function problems(texts: readonly string[], titles: readonly string[]): unknown[] {
  const headings = texts.map((text) => ({ text, level: 1, page: 1 }));
  const outline = titles.map((title) => ({ title, level: 1, page: 1 }));
  return bookmarkProblems({ headings, outline }, source, document).map(({ message, place }) => [
    message,
    place?.file,
    place?.line,
  ]);
}

const TEXTS = ['Indhold', '1Kommune og login', 'Ordliste'];

test('bookmarks that say what the source says are right, however the PDF has its spaces', () => {
  expect(problems(TEXTS, ['Indhold', '1 Kommune og login', 'Ordliste'])).toEqual([]);
});

test.each([
  [
    'said twice',
    ['Indhold', '1 1 Kommune og loginKommune og login', 'Ordliste'],
    'The bookmark of the heading "1 Kommune og login" is "1 1 Kommune og loginKommune og login" in the PDF',
    3,
  ],
  [
    'glued',
    ['Indhold', '1 Kommune oglogin', 'Ordliste'],
    'The bookmark of the heading "1 Kommune og login" is "1 Kommune oglogin" in the PDF',
    3,
  ],
  ['missing', ['Indhold', '1 Kommune og login'], 'The heading "Ordliste" has no bookmark in the PDF', 9],
  [
    "another than the template's heading",
    ['Index', '1 Kommune og login', 'Ordliste'],
    'The bookmark of the heading "Indhold" is "Index" in the PDF',
    undefined,
  ],
  [
    'one too many',
    ['Indhold', '1 Kommune og login', 'Ordliste', 'Mere'],
    'The bookmark "Mere" belongs to no heading of the PDF',
    undefined,
  ],
])('a bookmark that is %s is told at its heading', (_what, titles, message, line) => {
  const file = line === undefined ? document.file : 'content/card/card.md';
  expect(problems(TEXTS, titles)).toEqual([[message, file, line]]);
});

test('a heading that is lost is told elsewhere, and moves nothing', () => {
  expect(problems(['Indhold', 'Ordliste'], ['Indhold', 'Ordliste'])).toEqual([]);
});
