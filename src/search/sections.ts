import type { Element, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import type { IndexEntry, RenderedDocument } from '../markdown/types.ts';
import { walkElements } from '../markdown/walk.ts';
import type { Section } from './section.ts';
import { SectionReader, textOfClass } from './section-reader.ts';

/** A word of the index, and the ids of the elements that it leads to. */
interface Keyword {
  readonly term: string;
  readonly places: readonly string[];
}

/** The sections of a document in their order. */
export function sectionsOf({ chapters, index }: RenderedDocument): Section[] {
  const reader = new SectionReader();
  for (const [page, { html }] of chapters.entries()) reader.chapter(fromHtml(html, { fragment: true }), page);
  const keywordsOf = ({ term, places, children }: IndexEntry): Keyword[] => [
    { term, places: places.map(({ id }) => id) },
    ...children.flatMap((child) => keywordsOf({ ...child, term: `${term} ${child.term}` })),
  ];
  return withKeywords(
    reader,
    index.flatMap(({ entries }) => entries.flatMap(keywordsOf)),
  );
}

/** The same of the pages of an edition as they stand on the site, also of one that was frozen. What repeats the chapters is left out. */
export function sectionsOfPages(pages: readonly string[]): Section[] {
  const reader = new SectionReader();
  const keywords: Keyword[] = [];
  for (const [page, html] of pages.entries()) {
    walkElements(fromHtml(html), (element) => {
      const classes = [element.properties['className']].flat();
      if (classes.includes('term-index')) keywords.push(...keywordsOfList(element, ''));
      else if (!classes.includes('chapter')) return undefined;
      // Of the lists that a template adds only the index is read.
      else if (!hasOwnTitle(element)) return undefined;
      else reader.chapter(element, page);
      return 'skip';
    });
  }
  return withKeywords(reader, keywords);
}

/** Whether it is a chapter with a title from Markdown. */
function hasOwnTitle(chapter: Element): boolean {
  let title: string | null = null;
  walkElements(chapter, (element) => {
    if (element.tagName === 'h1') title ??= textOfClass(element, 'heading-text');
    return undefined;
  });
  return title !== null;
}

/** Words before their places, and in a list of their own those that belong to one (templates/guide/_index.hbs). */
function keywordsOfList(list: Parents, above: string): Keyword[] {
  return list.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName !== 'li') return keywordsOfList(child, above);
    const [own] = child.children;
    const term = `${above} ${own === undefined ? '' : textOf(own).replace(/,\s*$/, '')}`.trim();
    const places: string[] = [];
    walkElements(child, ({ tagName, properties }) => {
      if (tagName === 'ul') return 'skip';
      if (tagName === 'a') places.push(decodeURIComponent(String(properties['href']).replace(/^[^#]*#/, '')));
      return undefined;
    });
    return [{ term, places }, ...keywordsOfList(child, term)];
  });
}

function withKeywords({ sections, sectionOf }: SectionReader, keywords: readonly Keyword[]): Section[] {
  return sections.map((section) => ({
    ...section,
    keywords: keywords
      .filter(({ places }) => places.some((place) => sectionOf.get(place) === section.id))
      .map(({ term }) => term),
  }));
}
