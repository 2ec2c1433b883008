import type { Directive } from '../../feature.ts';
import { attributePlace } from '../directives/attribute-place.ts';
import { captioned, numberCaptioned } from '../directives/captioned.ts';
import { type ContainerDirective, contentOf } from '../directives/nodes.ts';
import { contentToHast } from '../directives/to-hast.ts';

/** `:::table[Caption]` around one table; `{form}` for one that is filled in by hand. */
export const table: Directive = {
  attributes: ['form'],
  label: { name: 'caption', missing: 'missing-caption' },
  check(directive, { source, diagnostics }) {
    const { form } = directive.attributes ?? {};
    if (form) {
      diagnostics.error(
        'invalid-value',
        `"form" has no value`,
        attributePlace(directive, 'form', source),
        'Write :::table[Caption]{form} for a table that is filled in by hand.',
      );
    }
    const content = contentOf(directive);
    if (content.length === 1 && content[0]?.type === 'table') return;
    diagnostics.error(
      'table-content',
      content.some(({ type }) => type === 'table')
        ? 'A table directive holds one table and nothing else'
        : 'There is no table in the table directive',
      source.placeOf(content.find(({ type }) => type !== 'table') ?? directive),
      'A table has a head line, a line of dashes and its rows, such as | Rolle | Opgave |, | --- | --- |.',
    );
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
