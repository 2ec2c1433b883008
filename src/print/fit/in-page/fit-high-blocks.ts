import type { PageLayout } from './page-layout.ts';

/** What the templates do not break over pages. */
const WHOLE = 'tr, pre, li, p, dd, [role="note"], [role="doc-endnote"]';

/** One that is as high as half a page may be broken after all: it would leave as much white before it. */
export function fitHighBlocks(layout: PageLayout): void {
  for (const block of document.querySelectorAll<HTMLElement>(WHOLE)) {
    if (block.getBoundingClientRect().height < layout.areaOf(block).height / 2) continue;
    for (const part of [block, block.closest('table'), block.closest('figure:has(table)')])
      if (part instanceof HTMLElement) part.style.setProperty('break-inside', 'auto');
    if (block instanceof HTMLTableRowElement)
      for (const cell of block.cells) cell.style.setProperty('box-decoration-break', 'clone');
  }
}
