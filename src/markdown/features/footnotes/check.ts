import type { FootnoteDefinition, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { closestOfFew } from '../../../report/nearest.ts';
import type { ParseContext } from '../../feature.ts';
import { walkMarkdown } from '../../walk.ts';

const REFERENCE = /\[\^([^\]\s]+)\]/g;

/** GFM leaves a reference to a footnote that is not there as text, so that the mistake would be printed. */
export function checkFootnotes(tree: Root, { source, diagnostics }: ParseContext): void {
  const definitions = new Map<string, FootnoteDefinition>();
  const referenced = new Set<string>();
  walkMarkdown(tree, (node) => {
    if (node.type === 'footnoteReference') referenced.add(node.identifier);
    if (node.type !== 'footnoteDefinition') return;
    if (plainText(node, { includeHtml: false }).trim() === '') {
      diagnostics.report('empty-footnote', { label: label(node) }, source.placeOf(node));
    }
    const earlier = definitions.get(node.identifier);
    if (earlier === undefined) {
      definitions.set(node.identifier, node);
      return;
    }
    const { line, column } = source.placeOf(earlier);
    diagnostics.report(
      'duplicate-footnote',
      { label: label(node), file: source.file, line, column },
      source.placeOf(node),
    );
  });

  const labels = [...definitions.values()].map(label);
  walkMarkdown(tree, (node) => {
    if (node.type !== 'text') return;
    for (const match of node.value.matchAll(REFERENCE)) {
      const located = source.locate(node, match.index);
      if (located?.escaped) continue;
      const name = match[1] ?? '';
      diagnostics.report(
        'undefined-footnote',
        { name, near: nearestTo(name, labels) },
        located ? source.placeAt(located.offset, match[0].length) : source.placeOf(node),
      );
    }
  });

  for (const [identifier, definition] of definitions) {
    if (referenced.has(identifier)) continue;
    diagnostics.report('unused-footnote', { label: label(definition) }, source.placeOf(definition));
  }
}

/** A number says nothing of which other one might be meant. */
const nearestTo = (name: string, known: readonly string[]): string | undefined =>
  /^\d+$/.test(name) ? undefined : closestOfFew(name, known);

const label = (definition: FootnoteDefinition): string => definition.label ?? definition.identifier;
