import type { Element, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sentencesOf } from '../check/language/sentences.ts';
import type { Chapter, IndexEntry, RenderedDocument } from '../markdown/types.ts';

/** What is found: a heading with all up to the next one, or a word of the glossary with what it means. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** `3.2`, `Bilag A`; null where it has none. */
  readonly number: string | null;
  readonly chapter: Chapter;
  /** The words of the index that lead to it. */
  readonly keywords: readonly string[];
  /** Without footnotes and without what is explained when a term is pointed at. */
  readonly sentences: readonly string[];
}

/** The sections of a document in their order. */
export function sectionsOf(rendered: RenderedDocument): Section[] {
  const keywords = keywordsOf(rendered);
  return rendered.chapters.flatMap((chapter) => {
    const reader = new SectionReader(chapter);
    reader.read(fromHtml(chapter.html, { fragment: true }));
    return reader.sections().map((section) => ({ ...section, keywords: keywords.get(section.id) ?? [] }));
  });
}

/** The words of the index by the section they lead to. */
function keywordsOf({ index }: RenderedDocument): Map<string, string[]> {
  const keywords = new Map<string, string[]>();
  const take = ({ term, places, children }: IndexEntry): void => {
    for (const { section } of places) {
      if (section === null) continue;
      keywords.set(section.id, [...(keywords.get(section.id) ?? []), term]);
    }
    for (const child of children) take({ ...child, term: `${term} ${child.term}` });
  };
  for (const { entries } of index) for (const entry of entries) take(entry);
  return keywords;
}

const BLOCKS = new Set(
  'p li tr dt dd div figcaption caption pre blockquote section summary h1 h2 h3 h4 h5 h6'.split(' '),
);
const HEADING = /^h[1-6]$/;

type OpenSection = Omit<Section, 'keywords' | 'sentences'> & { sentences: string[] };

/** Reads the HTML of a chapter in its order. */
class SectionReader {
  readonly #chapter: Chapter;
  readonly #sections: OpenSection[] = [];
  #text = '';

  constructor(chapter: Chapter) {
    this.#chapter = chapter;
  }

  sections(): OpenSection[] {
    this.#endBlock();
    return this.#sections;
  }

  read(parent: Parents): void {
    for (const child of parent.children) {
      if (child.type === 'text') this.#text += child.value;
      else if (child.type === 'element' && !isPassedOver(child)) this.#element(child);
    }
  }

  #element(element: Element): void {
    const { tagName, properties } = element;
    const { id } = properties;
    if (tagName === 'svg' || tagName === 'img') {
      this.#endBlock();
      this.#text = String(properties['ariaLabel'] ?? properties['alt'] ?? '');
      this.#endBlock();
    } else if (typeof id === 'string' && (HEADING.test(tagName) || tagName === 'dt'))
      this.#begin(id, element);
    else if (tagName === 'br') this.#text += ' ';
    else if (tagName === 'pre') this.#lines(element);
    else if (BLOCKS.has(tagName)) {
      this.#endBlock();
      this.read(element);
      this.#endBlock();
    } else {
      this.read(element);
      if (tagName === 'td' || tagName === 'th') this.#text += ' · ';
    }
  }

  #begin(id: string, element: Element): void {
    this.#endBlock();
    const heading = this.#chapter.headings.find((candidate) => candidate.id === id);
    this.read(element);
    const { title = oneLine(this.#text), number = null } = heading ?? {};
    this.#text = '';
    this.#sections.push({ id, title, number, chapter: this.#chapter, sentences: [] });
  }

  #lines(pre: Element): void {
    this.#endBlock();
    this.read(pre);
    const lines = this.#text.split('\n');
    for (const line of lines) {
      this.#text = line;
      this.#endBlock();
    }
  }

  #endBlock(): void {
    const text = oneLine(this.#text).replace(/(?: ·)+$/, '');
    this.#text = '';
    this.#sections
      .at(-1)
      ?.sentences.push(...sentencesOf(text).map(({ start, end }) => text.slice(start, end)));
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is no text of the section: explanations that show when a term is pointed at, marks of footnotes, links to headings. */
function isPassedOver({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  return (
    properties['hidden'] === true ||
    ['sup', 'style', 'script', 'button'].includes(tagName) ||
    ['heading-link', 'footnotes'].some((name) => classes.includes(name))
  );
}
