import type { Table } from 'mdast';
import { namelessCell, textOf } from '../../markdown/features/tables/first-column.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';

/** A row is known by its head when its other cells are heard (WCAG 2.2, 1.3.1; technique H63; PDF/UA-1, 7.5). */
export const firstColumn: Rule = {
  id: 'first-column',
  check({ chapters }, report) {
    for (const { parsed, source } of chapters)
      walkMarkdown(parsed.mdast, (table) => {
        const cell = table.type === 'table' && isAsked(table) ? namelessCell(table) : null;
        if (cell === null) return undefined;
        const text = textOf(cell);
        const said = text === '' ? say('first-column.empty', {}) : say('first-column', { text });
        report({ ...said, place: source.placeOf(cell) });
        return undefined;
      });
  },
};

/** One that the author has said nothing of, with a column that could hold names: not one that is filled in by hand. */
function isAsked({ data, children: [head, ...rows] }: Table): boolean {
  if (data?.firstColumn !== undefined || (head?.children.length ?? 0) < 2) return false;
  return rows.some(({ children: [cell] }) => cell !== undefined && /\p{L}/u.test(textOf(cell)));
}
