import type { Html, Table, TableCell } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { offsetsOf } from '../../markdown/source-text.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import { say } from '../../report/words/said.ts';
import type { CheckedChapter, Finding, Rule } from '../rule.ts';

/** Each data cell belongs to a head cell that names it (WCAG 2.2, 1.3.1; techniques H51 and H63; PDF/UA-1, 7.5). */
export const tableHeader: Rule = {
  id: 'table-header',
  check({ chapters }, report) {
    for (const chapter of chapters)
      walkMarkdown(chapter.parsed.mdast, (node) => {
        if (node.type === 'table') checkTable(node, chapter, report);
        else if (node.type === 'html') checkHtml(node, chapter, report);
        return undefined;
      });
  },
};

function checkTable(table: Table, { source }: CheckedChapter, report: (finding: Finding) => void): void {
  const heads = table.children[0]?.children ?? [];
  // The first may head a column of row heads, of which nothing need be said (W3C's tutorial on tables with two headers).
  const empty = heads.filter((cell, index) => index > 0 && isEmpty(cell));
  // Then the first cells name their rows.
  if (isEmpty(heads[0]) && empty.length === heads.length - 1) return;
  for (const cell of empty)
    report({ ...say('table-header', { column: heads.indexOf(cell) + 1 }), place: source.placeOf(cell) });
}

const isEmpty = (cell: TableCell | undefined): boolean =>
  cell === undefined || (plainText(cell, { includeHtml: false }).trim() === '' && !hasPicture(cell.children));

const hasPicture = (nodes: readonly { type: string }[]): boolean =>
  nodes.some(({ type }) => type.startsWith('image'));

/** A table in raw HTML goes on to its `</table>`, also over the blank lines that end an HTML block. */
function checkHtml(html: Html, { source }: CheckedChapter, report: (finding: Finding) => void): void {
  const { start } = offsetsOf(html);
  for (const { index } of html.value.matchAll(/<table\b/gi)) {
    const from = start + index;
    const end = source.text.indexOf('</table', from);
    if (/<th\b/i.test(source.text.slice(from, end < 0 ? source.text.length : end))) continue;
    report({
      severity: 'error',
      ...say('table-header.html', {}),
      place: source.placeAt(from, '<table'.length),
    });
  }
}
