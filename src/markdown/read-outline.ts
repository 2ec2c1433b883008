import type { Heading as HeadingNode, Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { isIsoDate, type Language, stringsOf } from '../language/index.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { registerChosenIds } from './chosen-ids.ts';
import { alternativeTextIn } from './directives/figure.ts';
import { type ContainerDirective, labelText } from './directives/nodes.ts';
import { type GlossaryTerm, termsOf } from './glossary-terms.ts';
import { headingsOf } from './headings-of.ts';
import { GENERATED_LISTS, IdRegister } from './id-register.ts';
import { slug } from './identifier.ts';
import { languageOf } from './language-tag.ts';
import type { IndexMarkNode, IndexTerm } from './mdast.ts';
import { ChapterNumbers, SectionNumbers } from './numbering.ts';
import type { ChapterOutline, Outline, Target } from './outline.ts';
import { placeOf } from './source-text.ts';
import type { Captioned, Figure, Heading, OpenPoint, ParsedChapter, RenderOptions } from './types.ts';
import { walkMarkdown } from './walk.ts';

/** Gives every heading, figure, table and open point of a document its id and number. Ids that occur twice are errors. */
export function outlineOf(
  chapters: readonly ParsedChapter[],
  { numbered, language, diagram }: Pick<RenderOptions, 'numbered' | 'language' | 'diagram'>,
  diagnostics: Diagnostics,
): Outline {
  const register = new IdRegister(diagnostics);
  // Ids that the author chose come first: those made from titles give way to them.
  for (const chapter of chapters) registerChosenIds(chapter, register);
  const builder = new OutlineBuilder(register, diagram, diagnostics);
  for (const chapter of chapters) {
    const { appendix = false, numbered: ownNumber = appendix || numbered, lang } = chapter.frontMatter;
    builder.add(chapter, ownNumber, languageOf(lang) ?? language);
  }
  return builder.finish();
}

class OutlineBuilder {
  readonly #register: IdRegister;
  readonly #diagram: RenderOptions['diagram'];
  readonly #diagnostics: Diagnostics;
  readonly #targets = new Map<string, Target>();
  readonly #numbers = new Map<Nodes, string>();
  readonly #passages = new Map<Nodes, Language>();
  readonly #chapters: ChapterOutline[] = [];
  readonly #figures: Figure[] = [];
  readonly #tables: Captioned[] = [];
  readonly #openPoints: OpenPoint[] = [];
  readonly #terms: GlossaryTerm[] = [];
  readonly #indexTerms = new Map<string, readonly IndexTerm[]>();
  readonly #chapterNumbers = new ChapterNumbers();

  constructor(register: IdRegister, diagram: RenderOptions['diagram'], diagnostics: Diagnostics) {
    this.#register = register;
    this.#diagram = diagram;
    this.#diagnostics = diagnostics;
  }

  add({ file, frontMatter, mdast }: ParsedChapter, numbered: boolean, language: Language): void {
    const { appendix = false } = frontMatter;
    const structure = new Set(headingsOf(mdast));
    const title = headingsOf(mdast).find(({ depth }) => depth === 1);
    if (numbered && !appendix && this.#chapters.some((chapter) => chapter.appendix)) {
      this.#diagnostics.error(
        'chapter-after-appendix',
        'A numbered chapter follows an appendix',
        title === undefined ? { file } : placeOf(file, title),
        'Move it before the appendices, or write "appendix: true" in its front matter.',
      );
    }
    const chapterNumber = numbered ? this.#chapterNumbers.next(appendix) : null;
    const sections = chapterNumber === null ? null : new SectionNumbers(chapterNumber);
    const headings: Heading[] = [];
    const termsBefore = this.#terms.length;
    walkMarkdown(mdast, (node, parent) => {
      if (node.type === 'heading') {
        const inStructure = structure.has(node);
        const number = inStructure ? (sections?.next(node.depth) ?? null) : null;
        const heading = this.#heading(node, number, node === title && appendix, language, file);
        if (inStructure) headings.push(heading);
      } else if (node.type === 'containerDirective') {
        if (node.name === 'glossary') this.#glossary(node, language, file);
        else if (node.name === 'open') this.#openPoint(node, headings.at(-1) ?? null, file);
        else this.#directive(node, file);
      } else if (node.type === 'indexMark') {
        this.#indexMark(node, parent);
      }
    });
    const [heading] = headings.filter(({ level }) => level === 1);
    this.#chapters.push({
      id: heading?.id ?? this.#register.unused(frontMatter.id ?? 'chapter'),
      number: heading === undefined ? null : chapterNumber,
      appendix,
      title: heading?.title ?? '',
      headings,
      hasGlossary: this.#terms.length > termsBefore,
    });
  }

  finish(): Outline {
    for (const [id, place] of this.#register.chosen) {
      if (!this.#targets.has(id)) this.#targets.set(id, { kind: 'other', number: null, title: '', place });
    }
    const place = { file: this.#openPoints[0]?.place.file ?? '' };
    for (const id of GENERATED_LISTS) this.#targets.set(id, { kind: 'list', number: null, title: '', place });
    return {
      targets: this.#targets,
      ids: this.#register.ids,
      numbers: this.#numbers,
      passages: this.#passages,
      chapters: this.#chapters,
      figures: this.#figures,
      tables: this.#tables,
      openPoints: this.#openPoints,
      terms: this.#terms,
      indexTerms: this.#indexTerms,
    };
  }

  #heading(
    node: HeadingNode,
    number: string | null,
    appendix: boolean,
    language: Language,
    file: string,
  ): Heading {
    // What raw HTML stands in a heading is left out of its title.
    const title = plainText(node, { includeHtml: false })
      .replace(/\u00AD/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const id = this.#register.idOf(node, title);
    const place = placeOf(file, node);
    const kind = appendix ? 'appendix' : node.depth === 1 ? 'chapter' : 'section';
    this.#targets.set(id, { kind, number, title, place });
    const shown = number !== null && appendix ? stringsOf(language).appendixLabel(number) : number;
    if (shown !== null) this.#numbers.set(node, shown);
    return { id, level: node.depth, number: shown, title, place };
  }

  #directive(node: ContainerDirective, file: string): void {
    if (node.name === 'figure') {
      const figure = this.#captioned(node, 'figure', this.#figures.length + 1, file);
      this.#figures.push({ ...figure, alternativeText: alternativeTextIn(node, this.#diagram) });
    } else if (node.name === 'table') {
      this.#tables.push(this.#captioned(node, 'table', this.#tables.length + 1, file));
    } else if (node.name === 'lang') this.#passage(node);
  }

  #captioned(node: ContainerDirective, kind: 'figure' | 'table', number: number, file: string): Captioned {
    const title = labelText(node);
    const id = this.#register.idOf(node, `${kind}-${number}`);
    const place = placeOf(file, node);
    this.#targets.set(id, { kind, number: String(number), title, place });
    return { id, number, title, place };
  }

  #glossary(node: ContainerDirective, language: Language, file: string): void {
    const terms = termsOf(node, language, this.#register);
    for (const { id, text } of terms) {
      this.#targets.set(id, { kind: 'term', number: null, title: text, place: placeOf(file, node) });
    }
    this.#terms.push(...terms);
  }

  /** A mark in a heading is the heading; another gets an id of its own. */
  #indexMark(node: IndexMarkNode, parent: Nodes): void {
    const [first] = node.terms;
    if (first === undefined) return;
    const id =
      parent.type === 'heading'
        ? (this.#register.ids.get(parent) ?? '')
        : this.#register.idOf(node, `index-${slug(first.under ?? first.term)}`);
    this.#indexTerms.set(id, [...(this.#indexTerms.get(id) ?? []), ...node.terms]);
  }

  #openPoint(node: ContainerDirective, section: Heading | null, file: string): void {
    const text = labelText(node);
    const domId = this.#register.idOf(node, 'open');
    const place = placeOf(file, node);
    const { id, owner, since, ask } = node.attributes ?? {};
    this.#targets.set(domId, { kind: 'open point', number: null, title: text, place });
    const number = this.#openPoints.length + 1;
    this.#numbers.set(node, String(number));
    this.#openPoints.push({
      id: id ?? domId,
      number,
      section,
      owner: owner ?? null,
      // What is no date is reported where it is parsed.
      since: since && isIsoDate(since) ? since : null,
      ask: ask ?? null,
      text,
      place,
    });
  }

  #passage(node: ContainerDirective): void {
    const language = languageOf(node.attributes?.['lang']);
    if (language === undefined) return;
    walkMarkdown(node, (inside) => {
      this.#passages.set(inside, language);
    });
  }
}
