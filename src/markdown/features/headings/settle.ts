import type { Root } from 'mdast';
import type { ParseContext } from '../../feature.ts';
import { headingsOf } from '../../headings-of.ts';
import { walkMarkdown } from '../../walk.ts';
import { deepHeadings } from './deep-headings.ts';
import { emptyHeadings } from './empty-headings.ts';
import { settleLevels } from './levels.ts';
import { settleTitle } from './title.ts';

/** Makes one outline of the headings of a chapter, however they were written: its title first, then sections that leave out no level. */
export function settleHeadings(tree: Root, context: ParseContext): void {
  deepHeadings(tree, context);
  emptyHeadings(tree, context);
  const settled = settleTitle(tree, context);
  const headings = headingsOf(tree);
  const sections = headings.filter((heading) => heading !== settled.title);
  settleLevels(sections, settled, context);
  const structure = new Set(headings);
  walkMarkdown(tree, (node) => {
    if (node.type === 'heading' && !structure.has(node)) node.data = { ...node.data, inBlock: true };
    return undefined;
  });
}
