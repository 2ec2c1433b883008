import type { Heading, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { ParseContext } from '../../feature.ts';
import { headingsOf } from '../../headings-of.ts';

/** A chapter has one heading of level 1, which comes first, and leaves out no level. */
export function checkHeadings(tree: Root, context: ParseContext): void {
  const { source, diagnostics } = context;
  const headings = headingsOf(tree);
  const [title, ...others] = headings.filter(({ depth }) => depth === 1);
  const first = tree.children.find(isVisible);
  if (title === undefined) {
    diagnostics.report('missing-title', {}, source.placeOf(first ?? tree));
  } else if (first !== title && first !== undefined) {
    diagnostics.report('content-before-title', {}, source.placeOf(first));
  }
  for (const other of others) {
    diagnostics.report('second-title', { title: plainText(other) }, source.placeOf(other));
  }
  for (const heading of headings) {
    if (plainText(heading).trim() !== '') continue;
    diagnostics.report('empty-heading', {}, source.placeOf(heading));
  }
  checkLevels(headings, context);
}

/** A skipped level confuses those who read by headings (PDF/UA-1, ISO 14289-1:2014, 7.4.2; WCAG technique G141). */
function checkLevels(headings: readonly Heading[], { source, diagnostics }: ParseContext): void {
  let above = 1;
  for (const heading of headings) {
    if (heading.depth > above + 1) {
      diagnostics.report('skipped-heading-level', { level: heading.depth, above }, source.placeOf(heading));
    }
    above = heading.depth;
  }
}

function isVisible(node: RootContent): boolean {
  if (node.type === 'html') return !/^\s*(?:<!--[\s\S]*?-->\s*)+$/.test(node.value);
  return node.type !== 'definition' && node.type !== 'footnoteDefinition';
}
