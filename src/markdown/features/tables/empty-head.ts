import type { Element, ElementContent, RootContent } from 'hast';

/**
 * A table whose head is empty, as GFM wants one where there is nothing to say, is a list of facts: it has no head row, and the first cell of each
 * row names the row (WCAG 2.2, 1.3.1, technique H63; PDF/UA-1, 7.5).
 */
export function nameRowsWithoutHead(table: Element): void {
  const sections = table.children.filter(isElement);
  const head = sections.find(({ tagName }) => tagName === 'thead');
  const bodies = sections.filter(({ tagName }) => tagName === 'tbody');
  if (head === undefined || bodies.length === 0 || !isBlank(head)) return;
  table.children = table.children.filter((section) => section !== head);
  for (const row of bodies.flatMap(({ children }) => children.filter(isElement))) {
    const first = row.children.find(isElement);
    if (first === undefined) continue;
    first.tagName = 'th';
    first.properties['scope'] = 'row';
  }
}

const CELLS = new Set(['thead', 'tr', 'th', 'td', 'br']);

/** Whether there is nothing but cells. A drawing is no element here, but markup. */
function isBlank(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return (
    node.type === 'comment' || (isElement(node) && CELLS.has(node.tagName) && node.children.every(isBlank))
  );
}

const isElement = (node: RootContent): node is Element => node.type === 'element';
