import type { Element, ElementContent, Parents, Properties, Root, Text } from 'hast';
import type { Language } from '../../../language/index.ts';
import { languageOf } from '../../../language/index.ts';
import type { RenderContext } from '../../feature.ts';
import { definitionText } from './definition-text.ts';
import type { GlossaryTerm } from './terms.ts';

/** Where no links are put in: headings and what is like them, links, code, names of things, and narrow columns. */
// biome-ignore format: by what they are
const WITHOUT_LINKS = new Set([
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'figcaption', 'summary', 'table',
  'a', 'abbr', 'code', 'dfn', 'kbd', 'pre', 'samp', 'svg', 'var',
]);
const WITHOUT_LINKS_CLASSES = new Set(['box-title', 'open-meta', 'footnotes']);

/** Links the first use of each glossary term in a chapter. */
export function linkTerms(tree: Root, context: RenderContext): void {
  const { glossary } = context.outline;
  if (glossary.terms.length > 0 && !glossary.isIn(context.file)) new TermLinker(context).visit(tree);
}

class TermLinker {
  readonly #context: RenderContext;
  readonly #used = new Set<GlossaryTerm>();

  constructor(context: RenderContext) {
    this.#context = context;
  }

  visit(tree: Root): void {
    this.#children(tree, this.#context.language);
  }

  /** @param language null for one that the program has no words in */
  #children(parent: Parents, language: Language | null): void {
    const { children } = parent;
    for (let index = 0; index < children.length; index++) {
      const child = children[index];
      let inPlace: ElementContent[] | null = null;
      if (child?.type === 'element') inPlace = this.#element(child, language);
      else if (child?.type === 'text' && language !== null) inPlace = this.#text(child.value, language);
      if (inPlace === null) continue;
      children.splice(index, 1, ...inPlace);
      index += inPlace.length - 1;
    }
  }

  /** What comes in an element's place; null where it stays. */
  #element(element: Element, language: Language | null): ElementContent[] | null {
    const { tagName, properties } = element;
    const { lang, className, href } = properties;
    if (tagName === 'a' && typeof href === 'string' && !hasClass(className, isReference)) {
      const term = this.#termOf(href);
      if (term !== undefined && !this.#used.has(term)) return this.#use(term, element.children, element);
    }
    if (!WITHOUT_LINKS.has(tagName) && !hasClass(className, isWithoutLinks)) {
      this.#children(element, typeof lang === 'string' ? (languageOf(lang) ?? null) : language);
    }
    return null;
  }

  #termOf(href: string): GlossaryTerm | undefined {
    return href.startsWith('#') ? this.#context.outline.glossary.term(href.slice(1)) : undefined;
  }

  #text(value: string, language: Language): ElementContent[] | null {
    const pieces: ElementContent[] = [];
    let from = 0;
    for (const { term, start, end } of this.#context.outline.glossary.find(value, language)) {
      if (this.#used.has(term)) continue;
      if (start > from) pieces.push(text(value.slice(from, start)));
      pieces.push(...this.#use(term, [text(value.slice(start, end))]));
      from = end;
    }
    if (from === 0) return null;
    if (from < value.length) pieces.push(text(value.slice(from)));
    return pieces;
  }

  /**
   * A link to the glossary. On a screen it is described by the explanation there, which is also shown beside the link while
   * that is pointed at or has the focus: for the eyes only, so that it is not read twice (WCAG 2.2, 1.4.13). In print it looks
   * like one at the first use in the document only.
   */
  #use(term: GlossaryTerm, content: ElementContent[], written?: Element): ElementContent[] {
    const { chapterId, format, outline, strings, termLinks } = this.#context;
    const { glossary } = outline;
    this.#used.add(term);
    let id = written?.properties['id'];
    if (typeof id !== 'string') {
      id = `${chapterId}-${term.id}`;
      while (outline.targets.has(id)) id += '-use';
    }
    termLinks.push({ id, term: term.id });
    const { expansion } = term;
    const words = expansion === null ? content : [abbreviation(expansion, content)];
    const className = format === 'html' || !glossary.isUsed(term) ? ['term'] : ['term', 'term-again'];
    const link = element('a', { className, id, href: `#${term.id}` }, words);
    if (format === 'pdf') return [link];
    link.properties['ariaDescribedBy'] = [term.descriptionId];
    const tip = glossary.explanation(term, () => definitionText(term.descriptions, outline, strings));
    return [
      link,
      element('span', { className: ['term-tip'], hidden: true, ariaHidden: 'true' }, [text(tip)]),
    ];
  }
}

function hasClass(className: Properties[string], isMeant: (name: unknown) => boolean): boolean {
  return Array.isArray(className) && className.some(isMeant);
}

/** A generated reference says where it leads to already. */
const isReference = (name: unknown): boolean => name === 'xref';

const isWithoutLinks = (name: unknown): boolean => WITHOUT_LINKS_CLASSES.has(String(name));

const text = (value: string): Text => ({ type: 'text', value });

function abbreviation(
  { text: title, lang }: NonNullable<GlossaryTerm['expansion']>,
  content: ElementContent[],
): Element {
  return element('abbr', lang === null ? { title } : { title, lang }, content);
}

/** As `h` of hastscript, which takes its time to look up each property. */
function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
