import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { ParseContext } from '../../feature.ts';
import { walkMarkdown } from '../../walk.ts';

/** Cells beyond the columns of the head are left out (GFM 4.10): what stands in them would be lost without a word. */
export function checkSurplusCells(tree: Root, { source, diagnostics }: ParseContext): void {
  walkMarkdown(tree, (table) => {
    if (table.type !== 'table') return;
    const [head, ...rows] = table.children;
    const columns = head?.children.length ?? 0;
    for (const row of rows) {
      const surplus = row.children.slice(columns).filter((cell) => cell.children.length > 0);
      const [first] = surplus;
      if (first === undefined) continue;
      const text = surplus.map((cell) => plainText(cell)).join(' | ');
      diagnostics.report(
        'surplus-cell',
        { cells: row.children.length, columns, text },
        source.placeOf(first),
      );
    }
  });
}
