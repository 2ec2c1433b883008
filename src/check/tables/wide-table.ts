import type { Nodes } from 'mdast';
import { walkMarkdown } from '../../markdown/walk.ts';
import { say } from '../../report/words/said.ts';
import type { CheckedChapter, Finding, Rule } from '../rule.ts';

/** A column of an upright A4 page is then about 2 cm wide: a word such as "tilslutningsaftale" no longer fits. */
const MOST_COLUMNS = 8;
/** The same on a landscape page. */
const MOST_IN_LANDSCAPE = 12;

/** A table that does not fit is cut off in print and scrolls both ways on a screen (WCAG 2.2, 1.4.10). */
export const wideTable: Rule = {
  id: 'wide-table',
  check({ chapters }, report) {
    for (const chapter of chapters) look(chapter.parsed.mdast, false, chapter, report);
  },
};

function look(
  tree: Nodes,
  landscape: boolean,
  chapter: CheckedChapter,
  report: (finding: Finding) => void,
): void {
  walkMarkdown(tree, (node) => {
    if (node.type === 'containerDirective' && node.name === 'landscape' && !landscape) {
      look(node, true, chapter, report);
      return 'skip';
    }
    if (node.type !== 'table') return undefined;
    const [head] = node.children;
    const columns = head?.children.length ?? 0;
    if (head === undefined || columns <= (landscape ? MOST_IN_LANDSCAPE : MOST_COLUMNS)) return 'skip';
    report({
      ...say('wide-table', { columns, landscape, turning: landscape || columns > MOST_IN_LANDSCAPE }),
      place: chapter.source.placeOf(head),
    });
    return 'skip';
  });
}
