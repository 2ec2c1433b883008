import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import type { Feature, ParseContext } from '../feature.ts';
import type { SourceText } from '../source-text.ts';
import { walkMarkdown } from '../walk.ts';
import { boxKind, titledBy } from './boxes/kinds.ts';
import type { ContainerDirective } from './directives/nodes.ts';

/**
 * GitHub's alerts, `> [!NOTE]`, and Obsidian's callouts, which may have a title and fold: `> [!tip]- Title`. They become our
 * boxes.
 */
export const alerts: Feature = {
  parse(tree, context) {
    if (!context.source.text.includes('[!')) return;
    walkMarkdown(tree, (node, parent, index) => {
      const box = node.type === 'blockquote' ? boxOf(node, context) : null;
      if (box === null) return undefined;
      parent.children[index] = box;
      // Others may stand in it.
      alerts.parse?.({ type: 'root', children: box.children }, context);
      return 'skip';
    });
  },
};

const OPENING = /^\[!([a-z][\w-]*)\][+-]?[ \t]*/i;

function boxOf(quote: Blockquote, { source }: ParseContext): ContainerDirective | null {
  const [first, ...others] = quote.children;
  if (first?.type !== 'paragraph') return null;
  const [opening, ...rest] = first.children;
  if (opening?.type !== 'text' || source.locate(opening, 0)?.escaped) return null;
  const match = OPENING.exec(opening.value);
  if (match === null) return null;
  const { 0: written, 1: name = '' } = match;
  const [title, content] = atLineEnd([source.partOf(opening, written.length), ...rest], source);
  const kind = boxKind(name);
  const label = title.length > 0 ? labelWith(title) : kind === null ? titledBy(name) : null;
  return {
    type: 'containerDirective',
    name: kind ?? 'box',
    attributes: {},
    data: { borrowed: true },
    ...(quote.position && { position: quote.position }),
    children: [
      ...(label === null ? [] : [label]),
      ...(content.length === 0 ? [] : [{ ...first, children: content }]),
      ...others,
    ],
  };
}

function labelWith(title: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', data: { directiveLabel: true }, children: title };
}

/** What stands on the first line, and what on those after it. */
function atLineEnd(
  nodes: readonly PhrasingContent[],
  source: SourceText,
): [title: PhrasingContent[], content: PhrasingContent[]] {
  for (const [index, node] of nodes.entries()) {
    const before = nodes.slice(0, index);
    const after = nodes.slice(index + 1);
    if (node.type === 'break') return [withoutEmpty(before), after];
    const at = node.type === 'text' ? node.value.indexOf('\n') : -1;
    if (node.type !== 'text' || at < 0) continue;
    const [start, end] = [source.partOf(node, 0, at), source.partOf(node, at + 1)];
    return [withoutEmpty([...before, start]), withoutEmpty([end, ...after])];
  }
  return [withoutEmpty(nodes), []];
}

const withoutEmpty = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.filter((node) => node.type !== 'text' || node.value !== '');
