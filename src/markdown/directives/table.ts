import { captioned } from './captioned.ts';
import { contentOf, contentToHast, type Directive } from './directive.ts';

/** `:::table[Caption]` around one table. */
export const table: Directive = {
  attributes: [],
  label: { name: 'caption', required: true },
  check(directive, { source, diagnostics }) {
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
  toHast(state, directive, context) {
    return captioned(state, directive, context, {
      className: 'table-figure',
      word: context.stringsAt(directive).table,
      content: contentToHast(state, directive),
      captionFirst: true,
    });
  },
};
