import type { Root } from 'mdast';
import { headingsOf } from '../headings-of.ts';
import type { ParseContext } from '../parse-context.ts';
import type { FrontMatter } from '../types.ts';

/** A chapter's id stands in its front matter or after its title; both at once must agree. */
export function checkChapterId({ diagnostics }: ParseContext, frontMatter: FrontMatter) {
  return (tree: Root): void => {
    const explicit = headingsOf(tree).find(({ depth }) => depth === 1)?.data?.explicitId;
    if (explicit === undefined || frontMatter.id === undefined || explicit.id === frontMatter.id) return;
    diagnostics.error(
      'conflicting-id',
      `The title's id "${explicit.id}" is not the front matter's, "${frontMatter.id}"`,
      explicit.place,
      'Delete one of them.',
    );
  };
}
