import { h } from 'hastscript';
import { contentToHast, type Directive } from './directive.ts';
import { contentOf } from './nodes.ts';

/** `:::steps` around one numbered list. */
export const steps: Directive = {
  attributes: [],
  label: null,
  check(directive, { source, diagnostics }) {
    const [list, ...others] = contentOf(directive);
    if (list?.type === 'list' && list.ordered && others.length === 0) return;
    const wrong = list?.type === 'list' && list.ordered ? others[0] : list;
    diagnostics.error(
      'steps-content',
      'Steps are one numbered list and nothing else',
      source.placeOf(wrong ?? directive),
      'Start each step with 1. and indent what belongs to it by three spaces.',
    );
  },
  toHast(state, directive) {
    return h(
      'div',
      { id: directive.attributes?.['id'], className: ['steps'] },
      contentToHast(state, directive),
    );
  },
};
