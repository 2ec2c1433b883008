import { h } from 'hastscript';
import type { Directive, Feature } from '../../feature.ts';
import { type ContainerDirective, labelOf, labelText } from '../directives/nodes.ts';
import { contentToHast, labelToHast } from '../directives/to-hast.ts';
import { type BoxKind, LOOKS } from './kinds.ts';

/** `:::note`, `:::warning`, `:::tip` and more: the word for the kind stands in the box, so that colour is not all that tells them apart (WCAG 2.2, 1.4.1). */
export const boxes: Feature = {
  directives: Object.fromEntries(Object.keys(LOOKS).map((kind) => [kind, box(kind as BoxKind)])),
};

/** Kinds that say nothing of what is in them: their word stands in for a title only. */
const SAYS_NOTHING: ReadonlySet<BoxKind> = new Set(['details', 'box']);

function box(kind: BoxKind): Directive {
  return {
    attributes: [],
    label: { missing: null },
    toHast(state, directive, { stringsAt }) {
      const word = stringsAt(directive).boxes[kind];
      const title = labelToHast(state, directive);
      const content = contentToHast(state, directive);
      const kindWord = h('span', { className: ['box-kind'] }, word);
      const heading =
        title.length === 0 ? [word] : SAYS_NOTHING.has(kind) ? title : [kindWord, ' ', ...title];
      return h('div', propertiesOf(kind, directive, word), [
        ...(isUntitled(directive) ? [] : [h('p', { className: ['box-title'] }, heading)]),
        ...content,
      ]);
    },
  };
}

function propertiesOf(kind: BoxKind, directive: ContainerDirective, word: string) {
  const properties = { id: directive.attributes?.['id'], className: ['box', `box-${LOOKS[kind]}`] };
  // What a plain box holds, such as a tab of MkDocs, is no note on something.
  if (kind === 'box') return { ...properties, role: 'group', ariaLabel: labelText(directive) || word };
  return { ...properties, role: 'note', ariaLabel: isUntitled(directive) ? word : undefined };
}

/** MkDocs' `!!! note ""` is a box without a title. */
function isUntitled(directive: ContainerDirective): boolean {
  return directive.data?.borrowed === true && labelOf(directive)?.children.length === 0;
}
