import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { RenderContext } from '../../feature.ts';
import { walkElements } from '../../walk.ts';
import { nameRowsWithoutHead } from './empty-head.ts';
import { padRows } from './pad-rows.ts';

/**
 * Tables say what their head cells belong to (WCAG 2.2, 1.3.1) and scroll in a frame of their own on a narrow screen, by
 * keyboard too (2.1.1). In print an empty cell holds a no-break space: Chromium leaves out of the tag tree what is empty; the
 * empty columns of a form have room to write in.
 */
export function finishTables(tree: Root, context: RenderContext): void {
  walkElements(tree, (element, parent, index) => {
    if (element.tagName !== 'table') return undefined;
    nameRowsWithoutHead(element);
    if (context.format === 'pdf' && isForm(parent)) markEmptyColumns(element);
    if (context.format === 'pdf') padRows(element);
    finishCells(element, context);
    parent.children[index] = scrolling(element, parent, context);
    return 'skip';
  });
}

/** Makes the first cells of the rows under the head their heads; an empty one names nothing. */
export function nameRows(table: Element): void {
  const [, ...rows] = rowsOf(table);
  for (const [cell] of rows) {
    if (cell === undefined || textOf(cell).trim() === '') continue;
    cell.tagName = 'th';
    cell.properties['scope'] = 'row';
    cell.properties['className'] = ['row-head'];
  }
}

function isForm(parent: Parents): boolean {
  const names = parent.type === 'element' ? parent.properties['className'] : undefined;
  return Array.isArray(names) && names.includes('form-table');
}

function markEmptyColumns(table: Element): void {
  const [head, ...rows] = rowsOf(table);
  for (const [column, cell] of head?.entries() ?? []) {
    if (rows.every((cells) => cells[column] === undefined || textOf(cells[column]).trim() === ''))
      cell.properties['className'] = ['to-fill'];
  }
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  walkElements(table, (row) => {
    if (row.tagName !== 'tr') return undefined;
    rows.push(row.children.filter((node) => node.type === 'element'));
    return 'skip';
  });
  return rows;
}

function finishCells(table: Element, { format }: RenderContext): void {
  walkElements(table, (cell, row) => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
    if (cell.tagName === 'th') cell.properties['scope'] ??= isRowHead(cell, row) ? 'row' : 'col';
    if (format === 'pdf' && cell.children.length === 0) cell.children.push({ type: 'text', value: '\u00a0' });
    breakAddresses(cell);
  });
}

/** An address in code may break after its slashes and colons, so that it does not take its table's width from the other columns. */
function breakAddresses(cell: Element): void {
  walkElements(cell, (code) => {
    if (code.tagName !== 'code') return undefined;
    code.children = code.children.flatMap((node) => (node.type === 'text' ? breakable(node.value) : node));
    return 'skip';
  });
}

function breakable(address: string): ElementContent[] {
  const parts = address.split(/(?<=[/:])(?=[\p{L}\d])/u);
  return parts.flatMap((value, index) => [...(index > 0 ? [h('wbr')] : []), { type: 'text', value }]);
}

/** A head cell beside data cells names its row. */
function isRowHead(cell: Element, row: Parents): boolean {
  const hasData = row.children.some((node) => node.type === 'element' && node.tagName === 'td');
  return hasData && row.children.find((node) => node.type === 'element') === cell;
}

/** A caption names the figure that it stands in, so the frame in it says what it is a stop for: each name is heard once. */
function scrolling(table: Element, parent: Parents, { format, strings }: RenderContext): Element {
  const isCaptioned = parent.type === 'element' && parent.tagName === 'figure';
  const ariaLabel = isCaptioned ? strings.scrollsSideways : nameOf(table, strings.table);
  const onScreen = format === 'html' ? { tabIndex: 0, role: 'group', ariaLabel } : {};
  return h('div', { className: ['table-scroll'], ...onScreen }, [table]);
}

/** A table without a caption is named by its columns: several frames with one name could not be told apart. */
function nameOf(table: Element, word: string): string {
  const heads: string[] = [];
  walkElements(table, (cell) => {
    if (cell.tagName === 'th' && cell.properties['scope'] === 'col') heads.push(textOf(cell).trim());
    return undefined;
  });
  const names = heads.filter((text) => text !== '').join(', ');
  return names === '' ? word : `${word}: ${names}`;
}
