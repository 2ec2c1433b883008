import { h } from 'hastscript';
import type { Feature, ParseContext } from '../../feature.ts';
import { offsetsOf } from '../../source-text.ts';
import { walkMarkdown } from '../../walk.ts';
import { boxKind, titledBy } from '../boxes/kinds.ts';
import { isClosed } from '../directives/check.ts';
import { type ContainerDirective, labelOf } from '../directives/nodes.ts';
import { contentToHast } from '../directives/to-hast.ts';
import { readHead } from './heads.ts';
import { admonitionSyntax } from './syntax.ts';

/**
 * Boxes as other tools write them: `!!! note "Title"`, `???` and `=== "Tab"` (MkDocs), `::: tip Title` (VitePress,
 * Docusaurus), `:::{note}` (MyST). They become our boxes; those that fold on a screen stand open.
 */
export const admonitions: Feature = {
  syntax: [admonitionSyntax],
  directives: {
    // VitePress: blocks of code that say the same in several languages.
    'code-group': {
      attributes: [],
      label: null,
      toHast: (state, directive) => h('div', { className: ['code-group'] }, contentToHast(state, directive)),
    },
  },
  parse(tree, context) {
    walkMarkdown(tree, (node) => {
      if (node.type === 'containerDirective') adopt(node, context);
      return undefined;
    });
  },
};

/** Gives a box the name that it has here. */
function adopt(directive: ContainerDirective, { source, diagnostics }: ParseContext): void {
  const written = source.sliceOf(directive);
  const [line = ''] = written.split(/[\r\n]/, 1);
  const head = readHead(line);
  if (head === null) {
    directive.name = boxKind(directive.name) ?? directive.name;
    return;
  }
  directive.data = { ...directive.data, borrowed: true };
  if (head.directive === null && labelOf(directive) === undefined) {
    directive.children.unshift(titledBy(directive.name));
  }
  directive.name = head.directive ?? 'box';
  if (typeof head.body === 'string' || isClosed(written)) return;
  diagnostics.report(
    'unclosed-directive.box',
    { line: line.trim(), fence: ':'.repeat(head.body.colons) },
    source.placeAt(offsetsOf(directive).start, line.trimEnd().length),
  );
}
