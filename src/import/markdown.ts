import type { Nodes, Root, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';

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
  { character: ':', after: '::', inConstruct: 'containerDirectiveLabel' },
  { character: ']', inConstruct: 'containerDirectiveLabel' },
  { character: '\r', inConstruct: 'containerDirectiveLabel' },
  { character: '\n', inConstruct: 'containerDirectiveLabel' },
];

const directives = directiveToMarkdown();
const writeDirective = directives.handlers?.containerDirective;

/** Its own way to write one does not know that the label is running text, too. */
const containerDirective: Handle = (node, parent, state, info) => {
  const exit = state.enter('phrasing');
  const written = writeDirective?.(node, parent, state, info) ?? '';
  exit();
  return written;
};

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  // Its own `unsafe` is for forms of directives that kl-docs does not read.
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    { ...directives, unsafe: UNSAFE, handlers: { ...directives.handlers, containerDirective } },
  ],
};

/** Blocks as Markdown that kl-docs reads back as they are, without a line end at its end. */
export function blocksToMarkdown(nodes: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: nodes.flatMap(apart).map(withoutVariables) };
  return toMarkdown(root, OPTIONS).trimEnd();
}

/** Two lists in a row would be read as one. */
function apart(node: RootContent, at: number, nodes: readonly RootContent[]): RootContent[] {
  const before = nodes[at - 1];
  const isMore = node.type === 'list' && before?.type === 'list' && node.ordered === before.ordered;
  return isMore ? [{ type: 'html', value: '<!-- -->' }, node] : [node];
}

/** In addresses and alternative texts no backslash keeps two braces from being a variable. */
function withoutVariables<T extends Nodes>(node: T): T {
  if (node.type === 'image')
    return { ...node, url: encoded(node.url), alt: node.alt?.replace(/\{(?=\{)/g, '{ ') ?? null };
  const made = node.type === 'link' ? { ...node, url: encoded(node.url) } : node;
  return 'children' in made ? { ...made, children: made.children.map(withoutVariables) } : made;
}

const encoded = (url: string): string => url.replaceAll('{', '%7B').replaceAll('}', '%7D');
