import type { Element, Parents } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { sentencesOf } from '../check/language/sentences.ts';
import type { Section } from './section.ts';

const BLOCKS = new Set(
  'p li tr dt dd div figcaption caption pre blockquote section summary h1 h2 h3 h4 h5 h6'.split(' '),
);
const HEADING = /^h[1-6]$/;

type ReadSection = Omit<Section, 'keywords' | 'sentences'> & { readonly sentences: string[] };

/** Reads the HTML of chapters in its order. */
export class SectionReader {
  readonly sections: ReadSection[] = [];
  /** The section that an element with an id stands in, by that id. */
  readonly sectionOf = new Map<string, string>();
  #chapter: Section['chapter'] | null = null;
  #page = 0;
  #text = '';

  /** @param page the place of its page among those of the edition */
  chapter(html: Parents, page: number): void {
    this.#chapter = null;
    this.#page = page;
    this.#read(html);
    this.#endBlock();
  }

  #read(parent: Parents): void {
    for (const child of parent.children) {
      if (child.type === 'text') this.#text += child.value;
      else if (child.type === 'element' && !isPassedOver(child)) this.#element(child);
    }
  }

  #element(element: Element): void {
    const { tagName, properties } = element;
    const { id } = properties;
    const section = this.sections.at(-1);
    if (typeof id === 'string' && section !== undefined) this.sectionOf.set(id, section.id);
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
      this.#read(element);
      this.#endBlock();
    } else {
      this.#read(element);
      if (tagName === 'td' || tagName === 'th') this.#text += ' · ';
    }
  }

  #begin(id: string, element: Element): void {
    this.#endBlock();
    const number = textOfClass(element, 'heading-number');
    const title = textOfClass(element, 'heading-text') ?? oneLine(textOf(element));
    this.#chapter ??= { id, title };
    this.sectionOf.set(id, id);
    this.sections.push({ id, title, number, chapter: this.#chapter, page: this.#page, sentences: [] });
  }

  #lines(pre: Element): void {
    this.#endBlock();
    this.#read(pre);
    const lines = this.#text.split('\n');
    for (const line of lines) {
      this.#text = line;
      this.#endBlock();
    }
  }

  #endBlock(): void {
    const text = oneLine(this.#text).replace(/(?: ·)+$/, '');
    this.#text = '';
    this.sections
      .at(-1)
      ?.sentences.push(...sentencesOf(text).map(({ start, end }) => text.slice(start, end)));
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is no text of the section: explanations that show when a term is pointed at, marks of footnotes, links to headings. */
function isPassedOver({ tagName, properties }: Element): boolean {
  const classes = [properties['className']].flat();
  return (
    properties['hidden'] === true ||
    ['sup', 'style', 'script', 'button'].includes(tagName) ||
    ['heading-link', 'footnotes'].some((name) => classes.includes(name))
  );
}

/** The text of the element in another that has a class; null where there is none. */
export function textOfClass(element: Element, name: string): string | null {
  const found = element.children.find(
    (child) => child.type === 'element' && [child.properties['className']].flat().includes(name),
  );
  return found === undefined ? null : oneLine(textOf(found));
}
