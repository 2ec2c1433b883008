import { h } from 'hastscript';
import remarkDirective from 'remark-directive';
import type { Feature } from '../../feature.ts';
import { walkMarkdown } from '../../walk.ts';
import { checkDirective, checkFences } from './check.ts';
import { fewerDirectives } from './syntax.ts';
import { contentToHast } from './to-hast.ts';

/** `:::name` containers: what they have in common. Which there are, and what becomes of each, the other features say. */
export const directives: Feature = {
  syntax: [remarkDirective, fewerDirectives],
  parse(tree, context) {
    if (!context.source.text.includes(':::')) return;
    walkMarkdown(tree, (node, parent, index) => {
      if (node.type === 'containerDirective') checkDirective(node, context);
      else if (node.type === 'text' && parent.type === 'paragraph') checkFences(node, index === 0, context);
      return undefined;
    });
  },
  outline(node, _, context) {
    if (node.type === 'containerDirective') context.directives.get(node.name)?.outline?.(node, context);
  },
  toHast: {
    containerDirective: (state, node, context) =>
      context.directives.get(node.name)?.toHast(state, node, context) ?? h('div', contentToHast(state, node)),
  },
};
