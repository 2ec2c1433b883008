import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';
import { BULLET, plainParagraphs } from './lines.ts';

/** Lines whose cells are parted by tabs, as a table of a word processor or a spreadsheet is pasted: Markdown makes running text of them. */
export const pastedTable: Rule = {
  id: 'pasted-table',
  check({ chapters }, report) {
    for (const chapter of chapters) {
      for (const { start, end, lines, node } of plainParagraphs(chapter)) {
        const rows = rowsOf(lines);
        if (rows === null) continue;
        report({
          ...say('pasted-table', { rows: rows.length }),
          place: chapter.source.placeOf(node),
          fix: { file: chapter.file, start, end, replacement: asTable(rows) },
        });
      }
    }
  },
};

/** The cells of two rows or more that have equally many; null where the lines are no table. */
function rowsOf(lines: readonly string[]): string[][] | null {
  if (lines.length < 2 || lines.some((line) => !line.includes('\t') || BULLET.test(line))) return null;
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const columns = rows[0]?.length;
  return rows.every((row) => row.length === columns) ? rows : null;
}

function asTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
