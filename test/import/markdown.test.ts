import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { blocksToMarkdown } from '../../src/import/markdown.ts';
import { parseChapter } from '../../src/markdown/parse.ts';

/** What kl-docs reads of a text that was written as Markdown, without its title. */
function readBack(text: string): { text: string; types: string[]; problems: string[] } {
  const markdown = blocksToMarkdown([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]);
  const { value, problems } = parseChapter({ file: 'a.md', text: `# Titel\n\n${markdown}\n` });
  const [, ...blocks] = value?.mdast.children ?? [];
  return {
    text: blocks.map((block) => plainText(block)).join('\n'),
    types: blocks.flatMap((block) => [
      block.type,
      ...('children' in block ? block.children.map(({ type }) => type) : []),
    ]),
    problems: problems.map(({ rule }) => rule),
  };
}

describe('a text means nothing but itself', () => {
  test.each([
    ...[
      '# nej',
      '## 1. nej',
      '- nej',
      '+ nej',
      '1. nej',
      '12) nej',
      '> nej',
      '| a | b |',
      '---',
      '***',
      '___',
    ],
    ...[
      ':::note[a]',
      '::: tip',
      ': definition',
      '!!! note "a"',
      '??? tip',
      '=== "a"',
      '```js',
      '~~~',
      '=====',
      '%% a %%',
    ],
    ...[
      '{{navn}}',
      '{{ a.b | c }}',
      '{% if %}',
      'Titel {#id}',
      'a {: .b }',
      'a { .b }',
      '{++ind++}',
      '{==a==}',
      '{>>a<<}',
    ],
    ...[
      '==a==',
      '++a++',
      'a^2^',
      'H~2~O',
      '~~a~~',
      '*a*',
      '_a_',
      'a*b*c',
      '`a`',
      '$a_b$',
      '$$a$$',
      'a:mark[b]',
      ':rocket:',
    ],
    ...[
      '[a](b)',
      '[a][b]',
      '![a](b)',
      '[[a]]',
      '[^1]',
      '[TOC]',
      '[@a2020]',
      '<b>a</b>',
      '<!-- a -->',
      '&amp;',
      '&#65;',
      'a\\b',
      'a\\',
    ],
    ...['\\newpage', '--8<-- "a"', 'kl. 8:30', '*[KL]: Landsforening', 'a  b', '§ 5, stk. 2: a'],
    ...[
      'a\u00a0b',
      '»a« – “b”',
      'æ ø å 😀',
      '1\\. a',
      'a [b] (c)',
      '(a)[b]',
      '@import "a"',
      ':)',
      '…',
      '-',
      '+',
      '*',
      '#',
    ],
  ])('%s', (text) => {
    expect(readBack(text)).toEqual({ text, types: ['paragraph', 'text'], problems: [] });
  });
});

test.each(['https://kl.dk', 'www.kl.dk', 'a@kl.dk'])('%s is a link, as everywhere', (text) => {
  expect(readBack(text)).toEqual({ text, types: ['paragraph', 'link'], problems: [] });
});

test('a time of day needs no backslash', () => {
  expect(blocksToMarkdown([{ type: 'paragraph', children: [{ type: 'text', value: 'kl. 10:16:00' }] }])).toBe(
    'kl. 10:16:00',
  );
});

test.each([':::note', 'a] b', '[a', '{a}', '# a', 'a {#b}', '*a*', '](c)'])(
  '%s means itself in a label',
  (text) => {
    const markdown = blocksToMarkdown([
      {
        type: 'containerDirective',
        name: 'open',
        attributes: { id: 'a' },
        children: [
          { type: 'paragraph', data: { directiveLabel: true }, children: [{ type: 'text', value: text }] },
          { type: 'paragraph', children: [{ type: 'text', value: 'Indhold' }] },
        ],
      },
    ]);
    const { value, problems } = parseChapter({ file: 'a.md', text: `# Titel\n\n${markdown}\n` });
    const open = value?.mdast.children[1];
    expect(problems).toEqual([]);
    expect(open?.type === 'containerDirective' && [plainText(open), open.attributes]).toEqual([
      `${text}Indhold`,
      { id: 'a' },
    ]);
  },
);

test('two braces in an alternative text or an address are no variable', () => {
  const markdown = blocksToMarkdown([
    {
      type: 'paragraph',
      children: [
        {
          type: 'link',
          url: 'https://kl.dk/{{a}}',
          children: [{ type: 'image', url: '{{b}}.png', alt: '{{c}}' }],
        },
      ],
    },
  ]);
  expect(markdown).toBe('[![\\{ \\{c}}](%7B%7Bb%7D%7D.png)](https://kl.dk/%7B%7Ba%7D%7D)');
});
