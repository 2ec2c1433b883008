import { walkMarkdown } from '../../markdown/walk.ts';
import { closest } from '../../report/nearest.ts';
import { say } from '../../report/words/said.ts';
import type { CheckedChapter, Finding, Rule } from '../rule.ts';

/** CommonMark leaves `[text][ref]` as it stands where nothing defines `ref` (0.31, 6.3), so that the brackets are printed. */
export const undefinedReference: Rule = {
  id: 'undefined-reference',
  check({ chapters }, report) {
    for (const chapter of chapters) checkChapter(chapter, report);
  },
};

function checkChapter({ parsed, source }: CheckedChapter, report: (finding: Finding) => void): void {
  if (!source.text.includes('][')) return;
  const defined: string[] = [];
  walkMarkdown(parsed.mdast, (node) => {
    if (node.type === 'definition') defined.push(node.label ?? node.identifier);
    return undefined;
  });
  walkMarkdown(parsed.mdast, (node) => {
    if (node.type !== 'text') return undefined;
    for (const { 0: written, 1: label = '', index } of node.value.matchAll(/\]\[([^[\]\n^][^[\]\n]*)\]/g)) {
      const located = source.locate(node, index);
      if (located?.escaped) continue;
      report({
        ...say('undefined-reference', { label, near: closest(label, defined) }),
        place: located ? source.placeAt(located.offset + 1, written.length - 1) : source.placeOf(node),
      });
    }
    return undefined;
  });
}
