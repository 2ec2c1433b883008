import { h } from 'hastscript';
import type { Directive, Feature } from '../feature.ts';
import { contentToHast, labelToHast } from './directives/to-hast.ts';

/** `:::note`, `:::warning`, `:::tip`: the word for the kind stands in the box, so that colour is not all that tells them apart (WCAG 2.2, 1.4.1). */
export const boxes: Feature = {
  directives: { note: box('note'), warning: box('warning'), tip: box('tip') },
};

function box(kind: 'note' | 'warning' | 'tip'): Directive {
  return {
    attributes: [],
    label: { missing: null },
    toHast(state, directive, { stringsAt }) {
      const word = stringsAt(directive)[kind];
      const title = labelToHast(state, directive);
      return h('div', { id: directive.attributes?.['id'], className: ['box', `box-${kind}`], role: 'note' }, [
        title.length === 0
          ? h('p', { className: ['box-title'] }, word)
          : h('p', { className: ['box-title'] }, [
              h('span', { className: ['box-kind'] }, word),
              ' ',
              ...title,
            ]),
        ...contentToHast(state, directive),
      ]);
    },
  };
}
