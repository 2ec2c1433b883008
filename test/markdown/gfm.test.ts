import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as settling from '../../src/markdown/features/headings/settle.ts';
import spec from '../fixtures/markdown/gfm-spec-extensions.json' with { type: 'json' };
import { render } from './markdown-to-html.ts';
import { normalForm } from './normal-form.ts';

// The examples are no chapters: their headings stay as they are.
beforeAll(() => {
  vi.spyOn(settling, 'settleHeadings').mockImplementation(() => {});
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** The examples of GFM's extensions whose HTML is not the specification's, by the reason why. */
const DIFFERENT: Readonly<Record<string, readonly number[]>> = {
  'the first cell of a row of a table is its head, where it can name it': [198, 199, 201],
  'links lead to http, https, mailto and tel only: not to ftp': [628],
  'disallowed raw HTML is taken out (with a warning), not printed as text': [653],
};

describe('GitHub Flavored Markdown', () => {
  test('the examples of the extensions give what the specification says, but for those listed', () => {
    expect(spec.examples).toHaveLength(24);
    const differing = spec.examples
      .filter(
        ({ markdown, html }) => normalForm(render({ 'example.md': markdown }).html) !== normalForm(html),
      )
      .map(({ example }) => example);
    expect(differing).toEqual(
      Object.values(DIFFERENT)
        .flat()
        .sort((a, b) => a - b),
    );
  });

  test('disallowed raw HTML does not reach the page', () => {
    const example = spec.examples.find(({ section }) => section.startsWith('Disallowed'));
    const { html, problems } = render({ 'example.md': example?.markdown ?? '' });
    expect(html).not.toMatch(/<(title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)/i);
    expect(problems.filter(({ rule }) => rule === 'removed-html')).not.toEqual([]);
  });
});
