import { toString as plainText } from 'mdast-util-to-string';
import { walkMarkdown } from '../../markdown/walk.ts';
import type { Rule } from '../rule.ts';

/** A reference that leads to nothing; in the guide it is a claim without its source. */
export const emptyFootnote: Rule = {
  id: 'empty-footnote',
  severity: 'error',
  title: 'A footnote with no text',
  check({ chapters }, report) {
    for (const { parsed, source } of chapters)
      walkMarkdown(parsed.mdast, (node) => {
        if (node.type !== 'footnoteDefinition') return undefined;
        if (plainText(node, { includeHtml: false }).trim() === '')
          report({
            message: `The footnote "${node.label ?? node.identifier}" has no text`,
            place: source.placeOf(node),
            hint: 'Write it after the colon, or delete the footnote and what refers to it.',
          });
        return 'skip';
      });
  },
};
