import type { Root, Text } from 'mdast';
import { closestOfFew } from '../../report/nearest.ts';
import type { Feature, ParseContext } from '../feature.ts';
import { walkMarkdown } from '../walk.ts';

/** `[text][ref]`, and `[ref][]`. */
export const references: Feature = { parse: check };

/** CommonMark leaves a reference as it stands where nothing defines it (0.31, 6.3), so that the brackets are printed. */
function check(tree: Root, context: ParseContext): void {
  if (!context.source.text.includes('][')) return;
  const defined: string[] = [];
  walkMarkdown(tree, (node) => {
    if (node.type === 'definition') defined.push(node.label ?? node.identifier);
    return undefined;
  });
  walkMarkdown(tree, (node) => {
    if (node.type === 'text') checkText(node, defined, context);
    return undefined;
  });
}

function checkText(text: Text, defined: readonly string[], { source, diagnostics }: ParseContext): void {
  for (const { 0: written, 1: second = '', index } of text.value.matchAll(/\]\[((?!\^)[^[\]\n]*)\]/g)) {
    const [, before = '', first = ''] = /(\w?)\[([^[\]\n]*)$/.exec(text.value.slice(0, index)) ?? [];
    const label = second || first;
    const located = source.locate(text, index);
    // `list[0][1]` is a place in a list.
    if (label === '' || before !== '' || located?.escaped) continue;
    diagnostics.report(
      'undefined-reference',
      { label, near: closestOfFew(label, defined) },
      located ? source.placeAt(located.offset + 1, written.length - 1) : source.placeOf(text),
    );
  }
}
