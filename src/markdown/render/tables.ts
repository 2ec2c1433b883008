import type { Element, Parents, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { RenderContext } from '../render-context.ts';

/**
 * Tables say what their head cells belong to (WCAG 2.2, 1.3.1) and scroll in a frame of their own on a narrow screen, by
 * keyboard too (2.1.1). In print an empty cell holds a no-break space: Chromium leaves out of the tag tree what is empty.
 */
export function tables(context: RenderContext) {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
      finishCells(element, context);
      parent.children[index] = scrolling(element, parent, context);
      return SKIP;
    });
  };
}

function finishCells(table: Element, { format }: RenderContext): void {
  visit(table, 'element', (cell, _, row) => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
    if (cell.tagName === 'th') cell.properties['scope'] ??= isRowHead(cell, row) ? 'row' : 'col';
    if (format === 'pdf' && cell.children.length === 0) cell.children.push({ type: 'text', value: '\u00a0' });
  });
}

/** A head cell beside data cells names its row. */
function isRowHead(cell: Element, row: Parents | undefined): boolean {
  const cells = (row?.children ?? []).filter((node): node is Element => node.type === 'element');
  return cells[0] === cell && cells.some((other) => other.tagName === 'td');
}

function scrolling(table: Element, parent: Parents, { format, strings }: RenderContext): Element {
  const caption =
    parent.type === 'element' && parent.tagName === 'figure'
      ? parent.properties['ariaLabelledBy']
      : undefined;
  const name = Array.isArray(caption) ? { ariaLabelledBy: caption } : { ariaLabel: strings.table };
  const onScreen = format === 'html' ? { tabIndex: 0, role: 'region', ...name } : {};
  return h('div', { className: ['table-scroll'], ...onScreen }, [table]);
}
