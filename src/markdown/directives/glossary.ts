import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { didYouMean } from '../../report/nearest.ts';
import type { ParseContext } from '../parse-context.ts';
import { attributePlace } from './attribute-place.ts';
import { type ContainerDirective, contentOf, contentToHast, type Directive } from './directive.ts';

type DefinitionList = Extract<RootContent, { type: 'defList' }>;
export type Term = Extract<RootContent, { type: 'defListTerm' }>;
export type Description = Extract<RootContent, { type: 'defListDescription' }>;

/** A term of a glossary and what it means. */
export interface Entry {
  readonly term: Term;
  readonly text: string;
  readonly descriptions: readonly Description[];
}

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

/** The terms of a glossary with what they mean, in order; two terms in a row have the same meaning. */
export function entriesOf(directive: ContainerDirective): Entry[] {
  const entries: { term: Term; text: string; descriptions: Description[] }[] = [];
  let current: typeof entries = [];
  let described = false;
  for (const node of contentOf(directive).find(isDefinitionList)?.children ?? []) {
    if (node.type === 'defListTerm') {
      if (described) current = [];
      described = false;
      const entry = { term: node, text: plainText(node).replace(/\s+/g, ' ').trim(), descriptions: [] };
      current.push(entry);
      entries.push(entry);
    } else {
      described = true;
      for (const entry of current) entry.descriptions.push(node);
    }
  }
  return entries;
}

/** Terms that are too common to be linked. */
export function unlinkedTerms(directive: ContainerDirective): string[] {
  const written = directive.attributes?.['unlinked'] ?? '';
  return written
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

const isDefinitionList = (node: RootContent): node is DefinitionList => node.type === 'defList';
