import type { Heading, Root } from 'mdast';
import type { ParseContext } from '../../feature.ts';
import { headingsOf, headingText, isVisible } from '../../headings-of.ts';
import { titleOfFile } from './title-of-file.ts';

/**
 * The heading that is a chapter's title, put before all else that is seen: the first of level 1. A chapter without one has its title in
 * front matter; else its first heading is it, where it is above all others; else it is called as it is listed, or as its file.
 */
export function settleTitle(
  tree: Root,
  context: ParseContext,
): { readonly title: Heading; readonly given: boolean } {
  const { source, frontMatter, listedTitle, diagnostics } = context;
  const headings = headingsOf(tree);
  const first = tree.children.find(isVisible);
  const written = writtenTitle(headings, first, frontMatter.title);
  if (written !== null) {
    if (written.depth > 1 && ![frontMatter.title, listedTitle].includes(headingText(written)))
      diagnostics.report(
        'missing-title.first-heading',
        { title: headingText(written) },
        source.placeOf(written),
      );
    putFirst(tree, written, context);
    return { title: written, given: false };
  }
  const given = frontMatter.title ?? listedTitle;
  const text = given ?? titleOfFile(source.file);
  if (given === null)
    diagnostics.report(
      'missing-title',
      { name: text },
      first === undefined ? { file: source.file } : source.placeOf(first),
    );
  const { line = 1, column = 1 } = (frontMatter.title !== undefined && context.titlePlace) || {};
  const point = { line, column };
  const title: Heading = {
    type: 'heading',
    depth: 1,
    children: [{ type: 'text', value: text }],
    position: { start: point, end: point },
  };
  tree.children.unshift(title);
  return { title, given: true };
}

/** Null where the headings are sections under a title that is given elsewhere. */
function writtenTitle(
  headings: readonly Heading[],
  first: Root['children'][number] | undefined,
  given: string | undefined,
): Heading | null {
  const level = Math.min(...headings.map(({ depth }) => depth));
  const [top, another] = headings.filter(({ depth }) => depth === level);
  if (top === undefined) return null;
  const sameAsGiven = given === undefined || given === headingText(top);
  if (level === 1) return another === undefined || sameAsGiven ? top : null;
  const isAbove = top === headings[0] && (top === first || headings.length > 1);
  return another === undefined && isAbove && sameAsGiven ? top : null;
}

function putFirst(tree: Root, title: Heading, { source, diagnostics }: ParseContext): void {
  const at = tree.children.findIndex((node) => node === title || ('children' in node && holds(node, title)));
  const firstAt = tree.children.findIndex(isVisible);
  const [block] = tree.children.slice(at);
  const first = tree.children[firstAt];
  if (block === undefined || first === undefined || at === firstAt) return;
  tree.children.splice(at, 1);
  tree.children.splice(firstAt, 0, block);
  diagnostics.report('content-before-title', { title: headingText(title) }, source.placeOf(first));
}

const holds = (block: Root['children'][number], title: Heading): boolean =>
  headingsOf({ type: 'root', children: [block] }).includes(title);
