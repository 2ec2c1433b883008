import { h } from 'hastscript';
import type { Feature } from '../feature.ts';
import { contentToHast } from './directives/to-hast.ts';

/** `:::landscape`: what is too wide for an upright page, on pages of its own in print. */
export const landscape: Feature = {
  directives: {
    landscape: {
      attributes: [],
      label: null,
      toHast(state, directive) {
        return h(
          'div',
          { id: directive.attributes?.['id'], className: ['landscape'] },
          contentToHast(state, directive),
        );
      },
    },
  },
};
