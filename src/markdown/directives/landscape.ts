import { h } from 'hastscript';
import { contentToHast, type Directive } from './directive.ts';

/** `:::landscape`: what is too wide for an upright page, on pages of its own in print. */
export const landscape: Directive = {
  attributes: [],
  label: null,
  toHast(state, directive) {
    return h(
      'div',
      { id: directive.attributes?.['id'], className: ['landscape'] },
      contentToHast(state, directive),
    );
  },
};
