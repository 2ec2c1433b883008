import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type ContainerDirective, contentOf } from '../directives/nodes.ts';

type DefinitionList = Extract<RootContent, { type: 'defList' }>;
type Term = Extract<RootContent, { type: 'defListTerm' }>;
export type Description = Extract<RootContent, { type: 'defListDescription' }>;

/** A term of a glossary and what it means. */
export interface Entry {
  readonly term: Term;
  readonly text: string;
  readonly descriptions: readonly Description[];
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
      const entry = {
        term: node,
        text: plainText(node, { includeHtml: false }).replace(/\s+/g, ' ').trim(),
        descriptions: [],
      };
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
