import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readYaml } from '../../src/files/yaml.ts';

const schema = z.strictObject({
  title: z.string(),
  status: z.enum(['draft', 'released']).optional(),
  chapters: z.array(z.string()),
});

/** What is said of a text: place, message, hint. */
const said = (text: string): string[][] =>
  readYaml({ file: 'a.yml', text }, schema).problems.map(({ place, message, hint = '' }) => [
    `${place?.line}:${place?.column}`,
    message,
    hint,
  ]);

describe('a key that is called something else', () => {
  test('in Danish is one mistake, and not that the other is missing, too', () => {
    expect(said('title: A\nkapitler:\n  - a.md\n')).toEqual([
      ['2:1', '"kapitler" is called "chapters" here', 'Write "chapters:".'],
    ]);
  });

  test('by a slip of the finger is one mistake, too', () => {
    expect(said('title: A\nchapers:\n  - a.md\n')).toEqual([
      ['2:1', 'Unknown key "chapers"', 'Did you mean "chapters"?'],
    ]);
  });

  test('is told beside another that is missing', () => {
    expect(said('kapitler: [a.md]\n').map(([, message]) => message)).toEqual([
      '"kapitler" is called "chapters" here',
      '"title" is missing',
    ]);
  });
});

test('a key that is no text, and cannot be written as one, is told', () => {
  expect(said('title: A\n? : &\f\n')).toEqual([
    ['1:1', expect.stringMatching(/^The YAML cannot be read: /), expect.any(String)],
  ]);
});

test('a Danish word for a value is told with the words that there are', () => {
  expect(said('title: A\nstatus: udkast\nchapters: [a]\n')).toEqual([
    ['2:9', '"status" is not valid', '"udkast" is called "draft" here. Expected one of "draft", "released".'],
  ]);
});

describe('a list', () => {
  const COLUMNS = expect.stringContaining('the hyphens of one list');

  test.each([
    ['whose second hyphen is further out', 'title: A\nchapters:\n  - a.md\n - b.md\n', '4:1', COLUMNS],
    [
      'whose second hyphen is further in',
      'title: A\nchapters:\n  - a.md\n    - b.md\n',
      '4:5',
      expect.stringContaining('hyphens'),
    ],
    [
      'without a space after its hyphens',
      'title: A\nchapters:\n  -a.md\n  -b.md\n',
      '3:3',
      'Write a space after each hyphen of the list: "- one".',
    ],
    ['that is a text', 'title: A\nchapters: a.md\n', '2:11', expect.stringContaining('Write a list')],
    ['below a key that is further in', 'title: A\n chapters:\n  - a.md\n', '1:8', COLUMNS],
  ])('%s is told once', (_, text, place, hint) => {
    expect(said(text)).toEqual([[place, expect.any(String), hint]]);
  });

  test('is not looked for in texts that may have such lines', () => {
    expect(said('title: |\n  A\n  - b\nchapters: ["a\n - b"]\n')).toEqual([]);
  });
});

test.each([
  ['in a value of several lines', 'm\n: s\n\n s\n\tt', ['2:1', '5:2']],
  ['behind a list that is closed twice', ':\n[])\n::\nd: : ', ['2:3', '4:4']],
])('a mistake after one %s is told at its own line', (_, text, places) => {
  const told = said(text).map(([place]) => place);
  expect(told).toEqual(expect.arrayContaining(places));
});
