import type { Directive } from '../../feature.ts';
import { attributePlace } from '../directives/attribute-place.ts';
import { captioned, numberCaptioned } from '../directives/captioned.ts';
import { type ContainerDirective, contentOf } from '../directives/nodes.ts';
import { contentToHast } from '../directives/to-hast.ts';

/** `:::table[Caption]` around one table; `{form}` for one that is filled in by hand. */
export const table: Directive = {
  attributes: ['form'],
  label: { missing: 'missing-caption' },
  check(directive, { source, diagnostics }) {
    const { form } = directive.attributes ?? {};
    if (form) {
      diagnostics.report('invalid-value.form', {}, attributePlace(directive, 'form', source));
    }
    const content = contentOf(directive);
    if (content.length === 1 && content[0]?.type === 'table') return;
    const key = content.some(({ type }) => type === 'table') ? 'table-content' : 'table-content.no-table';
    diagnostics.report(key, {}, source.placeOf(content.find(({ type }) => type !== 'table') ?? directive));
  },
  outline(directive, context) {
    context.outline.tables.push(numberCaptioned(directive, context, 'table'));
  },
  toHast(state, directive, context) {
    return captioned(state, directive, context, {
      classNames: isForm(directive) ? ['table-figure', 'form-table'] : ['table-figure'],
      word: context.stringsAt(directive).table,
      content: contentToHast(state, directive),
      captionFirst: true,
    });
  },
};

const isForm = ({ attributes }: ContainerDirective): boolean => typeof attributes?.['form'] === 'string';
