import { h } from 'hastscript';
import { didYouMean } from '../../report/nearest.ts';
import { entriesOf, unlinkedTerms } from '../glossary-entries.ts';
import type { ParseContext } from '../parse-context.ts';
import { attributePlace } from './attribute-place.ts';
import { contentToHast, type Directive } from './directive.ts';
import { type ContainerDirective, contentOf } from './nodes.ts';

/** `:::glossary{unlinked="term; term"}` around one definition list: its terms are linked to where other chapters first use them. */
export const glossary: Directive = {
  attributes: ['unlinked'],
  label: null,
  check(directive, context) {
    const { source, diagnostics } = context;
    const [list, ...others] = contentOf(directive);
    if (list?.type !== 'defList' || others.length > 0) {
      diagnostics.error(
        'glossary-content',
        'A glossary is one definition list and nothing else',
        source.placeOf((list?.type === 'defList' ? others[0] : list) ?? directive),
        'Write each term on a line of its own, and under it a line with a colon, a space and what it means.',
      );
      return;
    }
    checkTerms(directive, context);
  },
  toHast(state, directive) {
    return h(
      'div',
      { id: directive.attributes?.['id'], className: ['glossary'] },
      contentToHast(state, directive),
    );
  },
};

function checkTerms(directive: ContainerDirective, { source, diagnostics }: ParseContext): void {
  const texts = entriesOf(directive).map(({ text }) => text);
  for (const [index, { term, text }] of entriesOf(directive).entries()) {
    if (texts.indexOf(text) === index) continue;
    diagnostics.error(
      'duplicate-term',
      `"${text}" is explained twice`,
      source.placeOf(term),
      'Make one entry of the two.',
    );
  }
  for (const name of unlinkedTerms(directive)) {
    if (texts.includes(name)) continue;
    diagnostics.error(
      'unknown-term',
      `The glossary has no term "${name}"`,
      attributePlace(directive, 'unlinked', source),
      didYouMean(name, texts) ?? 'Write the terms as they stand in the list, with semicolons between them.',
    );
  }
}
