import type { Heading, Root } from 'mdast';
import { ID_HINT, ID_PATTERN } from './identifier.ts';
import type { ParseContext } from './parse-context.ts';
import { walkMarkdown } from './walk.ts';

const ID_AT_END = /(^|[ \t]+)\{#([^{}]*)\}[ \t]*$/;

/** Takes `{#id}` from the end of a heading's text and keeps it as the heading's id. */
export function explicitIds(context: ParseContext) {
  return (tree: Root): void => {
    walkMarkdown(tree, (node) => {
      if (node.type === 'heading') takeId(node, context);
    });
  };
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
  else diagnostics.error('invalid-id', `"${id}" cannot be an id`, place, ID_HINT);
}
