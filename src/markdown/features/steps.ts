import { h } from 'hastscript';
import type { Feature } from '../feature.ts';
import { contentOf } from './directives/nodes.ts';
import { contentToHast } from './directives/to-hast.ts';

/** `:::steps` around one numbered list. */
export const steps: Feature = {
  directives: {
    steps: {
      attributes: [],
      label: null,
      check(directive, { source, diagnostics }) {
        const [list, ...others] = contentOf(directive);
        if (list?.type === 'list' && list.ordered && others.length === 0) return;
        const wrong = list?.type === 'list' && list.ordered ? others[0] : list;
        diagnostics.report('steps-content', {}, source.placeOf(wrong ?? directive));
      },
      toHast(state, directive) {
        return h(
          'div',
          { id: directive.attributes?.['id'], className: ['steps'] },
          contentToHast(state, directive),
        );
      },
    },
  },
};
