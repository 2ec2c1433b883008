import type { Root, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

/** What kl-docs reads beyond CommonMark and GFM, and a text must not become by chance. */
const UNSAFE: NonNullable<Options['unsafe']> = [
  // Variables, ids, attributes and what other tools write in braces.
  { character: '{', inConstruct: 'phrasing' },
  // Marked, inserted, raised and lowered text, keys, formulas.
  { character: '=', before: '=', inConstruct: 'phrasing' },
  { character: '+', before: '\\+', inConstruct: 'phrasing' },
  { character: '^', inConstruct: 'phrasing' },
  { character: '$', inConstruct: 'phrasing' },
  // Emoji, quiet marks, definitions, boxes and comments.
  { character: ':', after: '(?:[a-z+-][\\w+-]*|100|1234|8ball):', inConstruct: 'phrasing' },
  { character: ':', after: 'mark\\[', inConstruct: 'phrasing' },
  { atBreak: true, character: ':' },
  { atBreak: true, character: '!', after: '!!' },
  { atBreak: true, character: '?', after: '\\?\\?' },
  { atBreak: true, character: '=' },
  { atBreak: true, character: '%', after: '%' },
  { atBreak: true, character: '-', after: '-' },
  { atBreak: true, character: '|' },
  // Page breaks, and what other tools put files in the place of.
  { atBreak: true, character: '\\', after: '(?:page-?break|newpage|clearpage)' },
  { atBreak: true, character: '@', after: 'import' },
  { character: '\r', inConstruct: 'containerDirectiveLabel' },
  { character: '\n', inConstruct: 'containerDirectiveLabel' },
];

const directives = directiveToMarkdown();
const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  // Its own `unsafe` is for forms of directives that kl-docs does not read.
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { ...directives, unsafe: UNSAFE }],
};

/** Blocks as Markdown that kl-docs reads back as they are, without a line end at its end. */
export function blocksToMarkdown(nodes: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: nodes.flatMap(apart) };
  return toMarkdown(root, OPTIONS).trimEnd();
}

/** Two lists in a row would be read as one. */
function apart(node: RootContent, at: number, nodes: readonly RootContent[]): RootContent[] {
  const before = nodes[at - 1];
  const isMore = node.type === 'list' && before?.type === 'list' && node.ordered === before.ordered;
  return isMore ? [{ type: 'html', value: '<!-- -->' }, node] : [node];
}
