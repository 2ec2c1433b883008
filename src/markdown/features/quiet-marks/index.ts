import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Nodes, Parents, Text } from 'mdast';
import type { Feature, ParseContext } from '../../feature.ts';
import { walkElements, walkMarkdown } from '../../walk.ts';

type TextDirective = Extract<Nodes, { type: 'textDirective' }>;

/** `:mark[afledt]`: a small word beside what it is said of, which the document explains somewhere. */
export const quietMarks: Feature = {
  parse(tree, context) {
    if (!context.source.text.includes(':mark[')) return;
    walkMarkdown(tree, (node, parent) => {
      if (node.type === 'textDirective') check(node, parent, context);
      else if (node.type === 'text') checkUnread(node, context);
      return undefined;
    });
  },
  toHast: {
    textDirective: (state, node) => h('small', { className: ['mark'] }, state.all(node)),
  },
  finish: spaceMarks,
};

/** Titles and terms are also written elsewhere, where a mark would be a word of them. */
function check(mark: TextDirective, parent: Parents, { source, diagnostics }: ParseContext): void {
  if (Object.keys(mark.attributes ?? {}).length > 0) {
    diagnostics.report('unknown-attribute.of-mark', {}, source.placeOf(mark));
  }
  const isLabel = parent.data !== undefined && 'directiveLabel' in parent.data;
  if (isLabel || parent.type === 'heading' || parent.type === 'defListTerm') {
    diagnostics.report('misplaced-mark', {}, source.placeOf(mark));
  }
}

/** What is written as a mark and is none would be printed as it stands. */
function checkUnread(text: Text, { source, diagnostics }: ParseContext): void {
  for (const { 0: opening, index } of text.value.matchAll(/:mark\[/g)) {
    const located = source.locate(text, index);
    if (located?.escaped) continue;
    const place = located ? source.placeAt(located.offset, opening.length) : source.placeOf(text);
    diagnostics.report('unread-mark', {}, place);
  }
}

/** A mark stays on the line of the word before it, and is heard apart from the words on both sides. */
function spaceMarks(tree: Root): void {
  walkElements(tree, (mark, parent, index) => {
    if (!isMark(mark)) return;
    const siblings = parent.children as ElementContent[];
    const after = siblings[index + 1];
    if (after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value)) after.value = ` ${after.value}`;
    const before = siblings[index - 1];
    if (before?.type === 'text') before.value = `${before.value.trimEnd()}\u00a0`;
    else if (before !== undefined) siblings.splice(index, 0, { type: 'text', value: '\u00a0' });
  });
}

function isMark({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return tagName === 'small' && Array.isArray(className) && className.includes('mark');
}
