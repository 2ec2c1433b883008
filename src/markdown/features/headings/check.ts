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
  const hint = 'A chapter starts with its title: # Title';
  if (title === undefined) {
    diagnostics.error('missing-title', 'The chapter has no title', source.placeOf(first ?? tree), hint);
  } else if (first !== title && first !== undefined) {
    diagnostics.error(
      'content-before-title',
      'The chapter does not start with its title',
      source.placeOf(first),
      hint,
    );
  }
  for (const other of others) {
    diagnostics.error(
      'second-title',
      `A chapter has one heading of level 1; "${plainText(other)}" is another`,
      source.placeOf(other),
      'Write it with ## or move it to a chapter of its own.',
    );
  }
  for (const heading of headings) {
    if (plainText(heading).trim() !== '') continue;
    diagnostics.error(
      'empty-heading',
      'The heading has no text',
      source.placeOf(heading),
      'Write it or delete the line.',
    );
  }
  checkLevels(headings, context);
}

/** A skipped level confuses those who read by headings (PDF/UA-1, ISO 14289-1:2014, 7.4.2; WCAG technique G141). */
function checkLevels(headings: readonly Heading[], { source, diagnostics }: ParseContext): void {
  let above = 1;
  for (const heading of headings) {
    if (heading.depth > above + 1) {
      diagnostics.error(
        'skipped-heading-level',
        `A heading of level ${heading.depth} follows one of level ${above}`,
        source.placeOf(heading),
        `Write it with ${'#'.repeat(above + 1)}.`,
      );
    }
    above = heading.depth;
  }
}

function isVisible(node: RootContent): boolean {
  if (node.type === 'html') return !/^\s*(?:<!--[\s\S]*?-->\s*)+$/.test(node.value);
  return node.type !== 'definition' && node.type !== 'footnoteDefinition';
}
