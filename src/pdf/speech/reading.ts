import { collapseSpaces } from '../content/text-run.ts';
import { decodeText } from '../object/text-string.ts';
import { PdfString } from '../object/types.ts';
import { attribute } from '../structure/attributes.ts';
import { elementText } from '../structure/element-text.ts';
import { pageOf } from '../structure/page-of.ts';
import { INLINE_ROLES, isRole } from '../structure/roles.ts';
import type { Element, Kid } from '../structure/tree.ts';
import { Line } from './line.ts';
import { entry, languageName, replacement, type Speaker } from './speaker.ts';
import { spokenTable } from './tables.ts';

/** What is said at once. */
export interface Utterance {
  /** Where it begins, counted from 1. */
  readonly page: number;
  /** In how many lists, tables and boxes it stands. */
  readonly depth: number;
  /** Words, and in brackets what is said of them. */
  readonly text: string;
}

/** Where something stands. */
interface Place {
  readonly depth: number;
  /** BCP 47. */
  readonly language: string;
}

/** Reads a tag tree on and on, as a screen reader does that is asked to read all. */
export class Reading {
  readonly utterances: Utterance[] = [];
  readonly #speaker: Speaker;
  /** What is said next; its beginning where its words are still to come: the mark of an item, the column of a cell. */
  #line: Line;

  constructor(speaker: Speaker) {
    this.#speaker = speaker;
    this.#line = new Line(speaker);
  }

  /** Reads what stands side by side: each row of text is a line, pictures in it too. */
  readKids(kids: readonly Kid[], place: Place): void {
    const hasText = kids.some(isText);
    let inLine = false;
    for (const kid of kids) {
      if (isText(kid) || (hasText && isRole(kid, 'Figure'))) {
        this.#line.add([kid], place.language);
        inLine = true;
      } else if (kid.kind === 'element') {
        if (inLine) this.#end(place.depth);
        inLine = false;
        this.#read(kid, place);
      }
    }
    if (inLine) this.#end(place.depth);
  }

  #read(element: Element, around: Place): void {
    const language = entry(element, 'Lang') ?? around.language;
    if (language !== around.language) this.#line.mark(languageName(this.#speaker, language));
    const place = { ...around, language };
    const { words } = this.#speaker;
    const items = (role: string): number => element.kids.filter((kid) => isRole(kid, role)).length;
    const instead = replacement(element);
    if (element.role === 'Figure') this.#readFigure(element, place);
    else if (instead !== null) this.#sayOf(element, instead, place);
    else if (element.role === 'Table') this.#readTable(element, place);
    else if (element.role === 'L') this.#readGroup(element, words.list(items('LI')), words.endOfList, place);
    else if (element.role === 'TOC' && element.parent?.role === 'TOCI')
      this.#readGroup(element, words.list(items('TOCI')), words.endOfList, place);
    else if (element.role === 'TOC')
      this.#readGroup(element, words.contents(items('TOCI')), words.endOfContents, place);
    else if (element.role === 'Aside') this.#readGroup(element, words.box, words.endOfBox, place);
    else if (element.role === 'BlockQuote')
      this.#readGroup(element, words.quotation, words.endOfQuotation, place);
    else if (LABELLED.has(element.role)) this.#readLabelled(element, place);
    else if (element.role !== 'Private') {
      this.#line.mark(this.#headingOf(element));
      if (!IN_ONE_LINE.test(element.role)) this.readKids(element.kids, place);
      else {
        this.#line.add(element.kids, language);
        this.#end(place.depth);
      }
    }
  }

  #headingOf({ role }: Element): string | null {
    const { words } = this.#speaker;
    const [, level] = /^H(\d+)$/.exec(role) ?? [];
    if (role === 'Title') return words.heading(1);
    if (role === 'H') return words.unnumberedHeading;
    return level === undefined ? null : words.heading(Number(level));
  }

  /** What is entered and left: its caption is said where it is entered. */
  #readGroup(element: Element, name: string, end: string, { depth, language }: Place): void {
    this.#enter(element, [name], { depth, language });
    const kids = element.kids.filter((kid) => !isRole(kid, 'Caption'));
    this.readKids(kids, { depth: depth + 1, language });
    this.#leave(end, depth);
  }

  #enter(element: Element, said: readonly string[], { depth, language }: Place): void {
    this.#line.page ||= pageOf(element, this.#speaker.pages);
    this.#line.mark(...said);
    for (const kid of element.kids) if (isRole(kid, 'Caption')) this.#line.add(kid.kids, language);
    this.#end(depth);
  }

  #leave(said: string, depth: number): void {
    this.#line.page = this.utterances.at(-1)?.page ?? 0;
    this.#line.mark(said);
    this.#end(depth);
  }

  #readTable(table: Element, { depth, language }: Place): void {
    const { words, contents } = this.#speaker;
    const { rows, columns, cells } = spokenTable(this.#speaker, table);
    const summary = attribute(table, 'Summary');
    this.#enter(table, [words.table(columns, rows)], { depth, language });
    const caption = table.kids.find((kid) => isRole(kid, 'Caption'));
    if (summary instanceof PdfString) {
      const text = collapseSpaces(decodeText(summary));
      if (!caption || text !== collapseSpaces(elementText(caption, contents)))
        this.#sayOf(table, text, { depth, language });
    }
    for (const { cell, announced } of cells) {
      this.#line.mark(...announced);
      const first = this.utterances.length;
      const place = { depth: depth + 1, language };
      if (collapseSpaces(elementText(cell, contents)) === '') this.#sayOf(cell, words.blank, place);
      else this.#read(cell, place);
      this.#indent(first + 1);
    }
    this.#leave(words.endOfTable, depth);
  }

  #readFigure(figure: Element, place: Place): void {
    const { words, contents } = this.#speaker;
    const [first, ...more] = figure.kids;
    const captions = figure.kids.filter((kid) => isRole(kid, 'Caption'));
    const isBefore = first !== undefined && isRole(first, 'Caption') && more.length > 0;
    if (isBefore) this.readKids(captions, place);
    const text = collapseSpaces(elementText(figure, contents));
    this.#line.mark(words.picture);
    this.#sayOf(
      figure,
      replacement(figure) ?? (captions.length === 0 && text !== '' ? text : words.undescribed),
      place,
    );
    if (!isBefore) this.readKids(captions, place);
  }

  /** An item or a note: its label, and with it what it begins with. */
  #readLabelled(element: Element, { depth, language }: Place): void {
    const { words } = this.#speaker;
    if (element.role !== 'LI') this.#line.mark(words.footnote);
    const first = this.utterances.length;
    for (const kid of element.kids) {
      if (!isRole(kid, 'Lbl')) this.readKids([kid], { depth, language });
      else {
        this.#line.add([kid], language);
        this.#line.part();
      }
    }
    if (this.#line.text !== '') this.#end(depth);
    this.#indent(first + 1);
  }

  #sayOf(element: Element, words: string, { depth }: Place): void {
    this.#line.page ||= pageOf(element, this.#speaker.pages);
    this.#line.say(words);
    this.#end(depth);
  }

  /** What is said from one utterance on stands deeper. */
  #indent(from: number): void {
    for (let i = from; i < this.utterances.length; i++) {
      const utterance = this.utterances[i];
      if (utterance) this.utterances[i] = { ...utterance, depth: utterance.depth + 1 };
    }
  }

  /** The end of a line; one without words is none. */
  #end(depth: number): void {
    const { text, page } = this.#line;
    if (text === '') return;
    this.utterances.push({ page: page || (this.utterances.at(-1)?.page ?? 1), depth, text });
    this.#line = new Line(this.#speaker);
  }
}

/** What holds text only, whatever it is parted into. */
const IN_ONE_LINE = /^(?:P|H\d*|Title|Caption)$/;

const LABELLED = new Set(['LI', 'Note', 'FENote']);

const isText = (kid: Kid): boolean =>
  kid.kind !== 'element' || INLINE_ROLES.has(kid.role) || kid.role === 'Lbl';
