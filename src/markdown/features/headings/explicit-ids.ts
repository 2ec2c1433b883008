import type { Heading, Root } from 'mdast';
import type { ParseContext } from '../../feature.ts';
import { headingsOf } from '../../headings-of.ts';
import { ID_PATTERN } from '../../identifier.ts';
import { walkMarkdown } from '../../walk.ts';

const ID_AT_END = /(^|[ \t]+)\{#([^{}]*)\}[ \t]*$/;

/** Takes `{#id}` from the end of a heading's text and keeps it as the heading's id. */
export function explicitIds(tree: Root, context: ParseContext): void {
  walkMarkdown(tree, (node) => {
    if (node.type === 'heading') takeId(node, context);
  });
}

function takeId(heading: Heading, { source, diagnostics }: ParseContext): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const match = ID_AT_END.exec(last.value);
  if (match === null) return;
  const [, space = '', id = ''] = match;
  const located = source.locate(last, match.index + space.length);
  if (located?.escaped) return;
  const place = located ? source.placeAt(located.offset, id.length + 3) : source.placeOf(last);
  last.value = last.value.slice(0, match.index);
  if (last.value === '') heading.children.pop();
  if (ID_PATTERN.test(id)) heading.data = { ...heading.data, explicitId: { id, place } };
  else diagnostics.report('invalid-id', { id }, place);
}

/** A chapter's id stands in its front matter or after its title; both at once must agree. */
export function checkChapterId(tree: Root, { frontMatter, diagnostics }: ParseContext): void {
  const explicit = headingsOf(tree).find(({ depth }) => depth === 1)?.data?.explicitId;
  if (explicit === undefined || frontMatter.id === undefined || explicit.id === frontMatter.id) return;
  diagnostics.report('conflicting-id', { id: explicit.id, other: frontMatter.id }, explicit.place);
}
