import { blockOf } from './blocks.ts';
import { breakWordsIn } from './break-words.ts';
import { availableWidth, balancedWidths, fixColumns, leastWidths, sum } from './columns.ts';
import { contentRight, PT, ROUNDING } from './measures.ts';
import type { PageLayout } from './page-layout.ts';
import { turnPage } from './turn-page.ts';
import { type Breaks, isBroken, linesOf, type Token, textsIn, tokensOf } from './words.ts';

/** With punctuation and joints: in cells addresses are broken too. */
const CELL_WORD = /[^\s\u00AD]{8,}/gu;
/** The narrowest column that words are broken for, in its type. */
const READABLE = 4.5;
/** Pt by which type gets smaller. */
const STEP = 0.5;

/** The tables that reach out of what they stand in; of those in each other the outermost. */
export function findWideTables(): HTMLTableElement[] {
  return [...document.querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table') && isTooWide(table),
  );
}

function isTooWide(table: HTMLTableElement): boolean {
  const parent = table.parentElement;
  return parent !== null && table.getBoundingClientRect().right > contentRight(parent) + ROUNDING;
}

/** The words of a table that may have to be broken. */
export function wordsInCells(table: HTMLTableElement): Token[] {
  return textsIn(table).flatMap((node) => tokensOf(node, CELL_WORD));
}

/**
 * Breaks the longest words of a table, then makes it smaller, then puts it on a page on its side.
 *
 * @param smallestType pt
 * @returns whether it fits now
 */
export function fitTable(
  table: HTMLTableElement,
  layout: PageLayout,
  breaks: Breaks,
  smallestType: number,
): boolean {
  table.dataset['fitted'] = '';
  if (fitsInSomeType(table, breaks, smallestType)) return true;
  const back = turnPage(blockOf(table), layout);
  if (back === null) return false;
  if (fitsInSomeType(table, breaks, smallestType)) return true;
  back();
  return false;
}

function fitsInSomeType(table: HTMLTableElement, breaks: Breaks, smallestType: number): boolean {
  const width = availableWidth(table);
  table.style.fontSize = '';
  const type = Number.parseFloat(getComputedStyle(table).fontSize) / PT;
  return sizesOfType(type, smallestType).some((size) => {
    if (size < type) table.style.fontSize = `${size}pt`;
    return fitsIn(width, table, breaks);
  });
}

/** Its own size, then smaller ones; its own alone where that is as small already. */
function sizesOfType(own: number, smallest: number): number[] {
  const sizes = [own];
  for (let size = own - STEP; size > smallest; size -= STEP) sizes.push(size);
  if (own > smallest) sizes.push(smallest);
  return sizes;
}

/** Mends the table if it can have this width in the type that it has; else leaves it as it is. */
function fitsIn(width: number, table: HTMLTableElement, breaks: Breaks): boolean {
  const whole = leastWidths(table);
  if (sum(whole) <= width) return true;
  const least = leastBrokenWidths(table, whole, breaks);
  if (sum(least) > width) return false;
  fixColumns(table, balancedWidths(whole, least, width), width);
  breakWordsIn(table, CELL_WORD, breaks, leavesCell);
  return true;
}

/** The least widths of the columns if every word were broken wherever it may be. */
function leastBrokenWidths(table: HTMLTableElement, whole: readonly number[], breaks: Breaks): number[] {
  const undo = breakWordsIn(table, CELL_WORD, breaks, () => true);
  const readable = READABLE * Number.parseFloat(getComputedStyle(table).fontSize);
  const least = leastWidths(table).map((pieces, column) =>
    Math.max(pieces, Math.min(whole[column] ?? 0, readable)),
  );
  for (const back of undo) back();
  return least;
}

/** A word that is wider than its column, or was broken anywhere. */
function leavesCell(token: Token): boolean {
  const cell = token.node.parentElement?.closest('td, th');
  if (!cell) return false;
  const right = contentRight(cell) + ROUNDING;
  return isBroken(token) || linesOf(token).some((line) => line.right > right);
}
