import type { FootnoteDefinition, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { didYouMean } from '../../../report/nearest.ts';
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
      diagnostics.error(
        'empty-footnote',
        `The footnote "${label(node)}" has no text`,
        source.placeOf(node),
        'Write it after the colon, or delete the footnote and what refers to it.',
      );
    }
    const earlier = definitions.get(node.identifier);
    if (earlier === undefined) {
      definitions.set(node.identifier, node);
      return;
    }
    const { line, column } = source.placeOf(earlier);
    diagnostics.error(
      'duplicate-footnote',
      `The footnote "${label(node)}" is written twice`,
      source.placeOf(node),
      `The first is at ${source.file}:${line}:${column}; give one of them another name.`,
    );
  });

  walkMarkdown(tree, (node) => {
    if (node.type !== 'text') return;
    for (const match of node.value.matchAll(REFERENCE)) {
      const located = source.locate(node, match.index);
      if (located?.escaped) continue;
      const name = match[1] ?? '';
      diagnostics.error(
        'undefined-footnote',
        `There is no footnote "${name}"`,
        located ? source.placeAt(located.offset, match[0].length) : source.placeOf(node),
        didYouMean(name, [...definitions.values()].map(label)) ??
          `Write it on a line of its own: [^${name}]: Text`,
      );
    }
  });

  for (const [identifier, definition] of definitions) {
    if (referenced.has(identifier)) continue;
    diagnostics.warning(
      'unused-footnote',
      `Nothing refers to the footnote "${label(definition)}", so it is left out`,
      source.placeOf(definition),
      `Refer to it in the text with [^${label(definition)}] or delete it.`,
    );
  }
}

const label = (definition: FootnoteDefinition): string => definition.label ?? definition.identifier;
