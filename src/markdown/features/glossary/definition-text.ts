import type { Nodes } from 'mdast';
import type { Strings } from '../../../language/index.ts';
import type { Outline } from '../../outline.ts';
import { isCrossReference, referenceText } from '../cross-references.ts';

/** An explanation in a glossary as plain text, references with their number and title. */
export function definitionText(nodes: readonly Nodes[], outline: Outline, strings: Strings): string {
  const write = (node: Nodes): string => {
    if (node.type === 'link' && isCrossReference(node))
      return referenceText(node.url.slice(1), outline, strings);
    if (node.type === 'html') return '';
    if ('value' in node) return node.value;
    const between = node.type === 'defListDescription' || node.type === 'list' ? ' ' : '';
    return 'children' in node ? node.children.map(write).join(between) : node.type === 'break' ? ' ' : '';
  };
  return nodes.map(write).join(' ').replace(/\s+/g, ' ').trim();
}
