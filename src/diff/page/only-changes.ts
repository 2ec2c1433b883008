import type { Element, ElementContent } from 'hast';
import { classesOf } from '../../compare/read/tokens.ts';

/** Nodes without what stayed as it was, and how many rows and items that is. */
export interface Pruned {
  readonly nodes: ElementContent[];
  readonly omitted: number;
}

/** Leaves the rows out of tables, and the items out of lists, in which nothing has changed. The others keep their numbers. */
export function onlyChanges(nodes: readonly ElementContent[]): Pruned {
  const pruned = nodes.map((node): Pruned => {
    if (node.type !== 'element') return { nodes: [node], omitted: 0 };
    if (PARTS.has(node.tagName)) return pruneParts(node);
    const { nodes: children, omitted } = onlyChanges(node.children);
    return { nodes: [{ ...node, children }], omitted };
  });
  return {
    nodes: pruned.flatMap((one) => one.nodes),
    omitted: pruned.reduce((sum, { omitted }) => sum + omitted, 0),
  };
}

/** What rows and items stand in. The head of a table stays. */
const PARTS = new Set(['tbody', 'ul', 'ol']);

function pruneParts(around: Element): Pruned {
  let number = Number(around.properties['start'] ?? 1);
  let omitted = 0;
  const children = around.children.flatMap((part): ElementContent[] => {
    if (part.type !== 'element') return [part];
    const isGone = classesOf(part).includes('revision-gone');
    const value = number;
    if (!isGone) number += 1;
    if (hasChange(part)) {
      const isNumbered = around.tagName === 'ol' && !isGone;
      return [isNumbered ? { ...part, properties: { ...part.properties, value: String(value) } } : part];
    }
    omitted += 1;
    return [];
  });
  return { nodes: [{ ...around, children }], omitted };
}

const MARKS = new Set<string | number>(['revision', 'revision-row', 'revision-note']);

const hasChange = (node: ElementContent): boolean =>
  node.type === 'element' &&
  (classesOf(node).some((name) => MARKS.has(name)) || node.children.some(hasChange));
