import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Nodes } from 'mdast';
import type { HastState } from '../directives/directive.ts';
import { walkElements } from '../walk.ts';

type TextDirective = Extract<Nodes, { type: 'textDirective' }>;

/** `:mark[afledt]`: a small word beside what it is said of, which the document explains somewhere. */
export function quietMark(state: HastState, node: TextDirective): Element {
  return h('small', { className: ['mark'] }, state.all(node));
}

/** A mark stays on the line of the word before it, and is heard apart from the words on both sides. */
export function markSpaces() {
  return (tree: Root): void => {
    walkElements(tree, (mark, parent, index) => {
      if (!isMark(mark)) return;
      const siblings = parent.children as ElementContent[];
      const after = siblings[index + 1];
      if (after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value)) after.value = ` ${after.value}`;
      const before = siblings[index - 1];
      if (before?.type === 'text') before.value = `${before.value.trimEnd()}\u00a0`;
      else if (before !== undefined) siblings.splice(index, 0, { type: 'text', value: '\u00a0' });
    });
  };
}

function isMark({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return tagName === 'small' && Array.isArray(className) && className.includes('mark');
}
