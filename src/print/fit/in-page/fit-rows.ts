import type { PageLayout } from './page-layout.ts';

/** A row is not broken over pages, but one of half a page would leave as much white before it. */
export function fitRows(layout: PageLayout): void {
  for (const row of document.querySelectorAll('tr')) {
    if (row.getBoundingClientRect().height < layout.areaOf(row).height / 2) continue;
    for (const part of [row, row.closest('table'), row.closest('figure')])
      part?.style.setProperty('break-inside', 'auto');
    for (const cell of row.cells) cell.style.setProperty('box-decoration-break', 'clone');
  }
}
