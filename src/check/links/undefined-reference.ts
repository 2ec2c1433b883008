import { walkMarkdown } from '../../markdown/walk.ts';
import { nearest } from '../../report/nearest.ts';
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
      const [close] = nearest(label, defined);
      report({
        message: `Nothing defines the address "${label}"`,
        place: located ? source.placeAt(located.offset + 1, written.length - 1) : source.placeOf(node),
        hint:
          close === undefined
            ? `Write it on a line of its own: [${label}]: https://…, or \\[ to print a bracket.`
            : `Did you mean "${close}"?`,
      });
    }
    return undefined;
  });
}
