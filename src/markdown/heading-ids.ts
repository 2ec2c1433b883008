import type { Heading } from 'mdast';
import { headingsOf, headingText } from './headings-of.ts';
import type { IdRegister } from './id-register.ts';
import { slug } from './identifier.ts';
import type { ParsedChapter } from './types.ts';
import { walkMarkdown } from './walk.ts';

/** A heading whose id is made from its text. */
interface Unnamed {
  readonly heading: Heading;
  readonly slug: string;
}

/**
 * Makes the ids of all headings that the author gave none. What has the same text as a heading of another chapter gets its chapter's
 * id before its own, so that an id does not depend on which chapters come before; within a chapter the second gets `-1`, as on GitHub.
 */
export function registerHeadingIds(chapters: readonly ParsedChapter[], register: IdRegister): void {
  const titles = chapters.map(({ frontMatter, mdast }) => {
    const title = headingsOf(mdast).find(({ depth }) => depth === 1);
    return title === undefined ? (frontMatter.id ?? 'chapter') : register.idOf(title, headingText(title));
  });
  const unnamed = chapters.map(({ mdast }) => unnamedIn(mdast, register));
  const owners = chaptersBySlug(unnamed);
  const wanted = unnamed.flatMap((headings, index) => {
    const chapterId = titles[index] ?? '';
    return headings.map(({ heading, slug: own }) => {
      const isShared = (owners.get(own)?.size ?? 0) > 1 || (own !== chapterId && register.isTaken(own));
      return { heading, id: isShared ? `${chapterId}-${own}` : own };
    });
  });
  for (const { heading, id } of wanted) register.idOf(heading, id, 1);
}

function unnamedIn(mdast: ParsedChapter['mdast'], register: IdRegister): Unnamed[] {
  const found: Unnamed[] = [];
  walkMarkdown(mdast, (node) => {
    if (node.type === 'heading' && !register.ids.has(node))
      found.push({ heading: node, slug: slug(headingText(node)) });
    return undefined;
  });
  return found;
}

function chaptersBySlug(unnamed: readonly (readonly Unnamed[])[]): Map<string, Set<number>> {
  const owners = new Map<string, Set<number>>();
  for (const [chapter, headings] of unnamed.entries()) {
    for (const { slug: name } of headings) {
      const known = owners.get(name) ?? new Set();
      owners.set(name, known.add(chapter));
    }
  }
  return owners;
}
