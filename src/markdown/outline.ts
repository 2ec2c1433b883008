import type { Heading as HeadingNode, Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Language } from '../language/index.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { registerChosenIds } from './chosen-ids.ts';
import { type ContainerDirective, labelText } from './directives/directive.ts';
import { headingsOf } from './headings-of.ts';
import { IdRegister } from './id-register.ts';
import { languageOf } from './language-tag.ts';
import { placeOf } from './source-text.ts';
import type { Captioned, Heading, OpenPoint, ParsedChapter } from './types.ts';
import { walkMarkdown } from './walk.ts';

/** Something that a link can point to. */
export interface Target {
  readonly kind: 'chapter' | 'section' | 'figure' | 'table' | 'open point' | 'other';
  readonly number: string | null;
  readonly title: string;
  readonly place: Place;
}

interface ChapterOutline {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly headings: readonly Heading[];
}

/** What a document consists of: its ids, numbers and titles, across all chapters. */
export interface Outline {
  readonly targets: ReadonlyMap<string, Target>;
  /** The id of each heading, figure, table and open point. */
  readonly ids: ReadonlyMap<Nodes, string>;
  /** The number of each numbered heading. */
  readonly numbers: ReadonlyMap<Nodes, string>;
  /** The language of the nodes in passages for which there are words. */
  readonly passages: ReadonlyMap<Nodes, Language>;
  readonly chapters: readonly ChapterOutline[];
  readonly figures: readonly Captioned[];
  readonly tables: readonly Captioned[];
  readonly openPoints: readonly OpenPoint[];
}

/** Gives every heading, figure, table and open point of a document its id and number. Ids that occur twice are errors. */
export function outlineOf(
  chapters: readonly ParsedChapter[],
  numbered: boolean,
  diagnostics: Diagnostics,
): Outline {
  const register = new IdRegister(diagnostics);
  // Ids that the author chose come first: those made from titles give way to them.
  for (const chapter of chapters) registerChosenIds(chapter, register);
  const builder = new OutlineBuilder(register);
  for (const chapter of chapters) builder.add(chapter, chapter.frontMatter.numbered ?? numbered);
  return builder.finish();
}

class OutlineBuilder {
  readonly #register: IdRegister;
  readonly #targets = new Map<string, Target>();
  readonly #numbers = new Map<Nodes, string>();
  readonly #passages = new Map<Nodes, Language>();
  readonly #chapters: ChapterOutline[] = [];
  readonly #figures: Captioned[] = [];
  readonly #tables: Captioned[] = [];
  readonly #openPoints: OpenPoint[] = [];
  #chapterNumber = 0;

  constructor(register: IdRegister) {
    this.#register = register;
  }

  add({ file, frontMatter, mdast }: ParsedChapter, numbered: boolean): void {
    if (numbered) this.#chapterNumber += 1;
    const counter = numbered ? [this.#chapterNumber] : null;
    const structure = new Set(headingsOf(mdast));
    const headings: Heading[] = [];
    walkMarkdown(mdast, (node) => {
      if (node.type === 'heading') {
        const inStructure = structure.has(node);
        const number = inStructure && counter ? nextNumber(counter, node.depth) : null;
        const heading = this.#heading(node, number, file);
        if (inStructure) headings.push(heading);
      } else if (node.type === 'containerDirective') {
        this.#directive(node, file);
      }
    });
    const title = headings.find(({ level }) => level === 1);
    this.#chapters.push({
      id: title?.id ?? this.#register.unused(frontMatter.id ?? 'chapter'),
      number: title?.number ?? null,
      title: title?.title ?? '',
      headings,
    });
  }

  finish(): Outline {
    for (const [id, place] of this.#register.chosen) {
      if (!this.#targets.has(id)) this.#targets.set(id, { kind: 'other', number: null, title: '', place });
    }
    return {
      targets: this.#targets,
      ids: this.#register.ids,
      numbers: this.#numbers,
      passages: this.#passages,
      chapters: this.#chapters,
      figures: this.#figures,
      tables: this.#tables,
      openPoints: this.#openPoints,
    };
  }

  #heading(node: HeadingNode, number: string | null, file: string): Heading {
    // What raw HTML stands in a heading is left out of its title.
    const title = plainText(node, { includeHtml: false }).replace(/\s+/g, ' ').trim();
    const id = this.#register.idOf(node, title);
    const place = placeOf(file, node);
    if (number !== null) this.#numbers.set(node, number);
    this.#targets.set(id, { kind: node.depth === 1 ? 'chapter' : 'section', number, title, place });
    return { id, level: node.depth, number, title, place };
  }

  #directive(node: ContainerDirective, file: string): void {
    if (node.name === 'figure') this.#captioned(node, 'figure', this.#figures, file);
    else if (node.name === 'table') this.#captioned(node, 'table', this.#tables, file);
    else if (node.name === 'open') this.#openPoint(node, file);
    else if (node.name === 'lang') this.#passage(node);
  }

  #captioned(node: ContainerDirective, kind: 'figure' | 'table', list: Captioned[], file: string): void {
    const number = list.length + 1;
    const title = labelText(node);
    const id = this.#register.idOf(node, `${kind}-${number}`);
    const place = placeOf(file, node);
    this.#targets.set(id, { kind, number: String(number), title, place });
    list.push({ id, number, title, place });
  }

  #openPoint(node: ContainerDirective, file: string): void {
    const text = labelText(node);
    const domId = this.#register.idOf(node, 'open');
    const place = placeOf(file, node);
    const { id, owner, since } = node.attributes ?? {};
    this.#targets.set(domId, { kind: 'open point', number: null, title: text, place });
    this.#openPoints.push({ id: id ?? domId, owner: owner ?? null, since: since ?? null, text, place });
  }

  #passage(node: ContainerDirective): void {
    const language = languageOf(node.attributes?.['lang']);
    if (language === undefined) return;
    walkMarkdown(node, (inside) => {
      this.#passages.set(inside, language);
    });
  }
}

/** The next number of a level: after 4.2.3, level 2 gives 4.3. */
function nextNumber(counter: number[], level: number): string {
  if (level > 1) {
    counter.length = Math.min(counter.length, level);
    while (counter.length < level) counter.push(0);
    counter[level - 1] = (counter[level - 1] ?? 0) + 1;
  }
  return counter.slice(0, level).join('.');
}
