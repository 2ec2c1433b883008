import { BookmarkEnd, BookmarkStart, HeadingLevel, Paragraph, type ParagraphChild } from 'docx';
import type { Role, TextBlock } from '../blocks/model.ts';
import { indentOf, numberingOf } from './lists.ts';
import { noteName, targetName } from './names.ts';
import { type RunContext, runsOf } from './runs.ts';
import { boxFrame } from './styles.ts';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const STYLES: Readonly<Partial<Record<Role['is'], string>>> = {
  caption: 'Caption',
  'box-title': 'BoxTitle',
  term: 'Term',
  definition: 'Definition',
  quote: 'Quote',
  code: 'Code',
  small: 'Small',
};

/** What a paragraph stands in, where that decides: a note, a table's cell. */
interface Within {
  readonly style?: string;
  readonly room?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** Writes the paragraphs of a document, each with its bookmarks. */
export class ParagraphWriter {
  readonly #context: RunContext;
  /** A name can be given once: of a block that became several paragraphs the first has it. */
  readonly #names = new Set<string>();
  #bookmarks = 0;

  constructor(context: RunContext) {
    this.#context = context;
  }

  paragraph(block: TextBlock, { style = 'Normal', room, align }: Within = {}): Paragraph {
    const { role, box, list, keepsWithNext, beginsPage } = block;
    const own = STYLES[role.is];
    return new Paragraph({
      ...(role.is === 'heading'
        ? { heading: HEADINGS[role.level - 1] ?? HeadingLevel.HEADING_6 }
        : { style: own ?? style }),
      ...(list?.begins && { numbering: { ...numberingOf(list), custom: true } }),
      ...(list && !list.begins && { indent: { left: indentOf(list) } }),
      ...(box && boxFrame(box)),
      ...(align && { alignment: align }),
      ...(keepsWithNext && { keepNext: true }),
      ...(beginsPage && { pageBreakBefore: true }),
      children: this.#marked(block, room ?? this.#context.room),
    });
  }

  /** A paragraph's runs between the bookmark of its block and those of its ids. */
  #marked({ unit, ids, inlines }: TextBlock, room: number): ParagraphChild[] {
    const names = [...(unit === null ? [] : [unit.name]), ...new Set(ids.map(targetName))];
    const runs = runsOf(inlines, { ...this.#context, room }).flatMap((run, index) => {
      const inline = inlines[index];
      if (inline?.kind !== 'note' || inline.isAgain) return [run];
      return this.#around(noteName(inline.number), [run]);
    });
    return names
      .filter((name) => !this.#names.has(name) && this.#names.add(name))
      .reduceRight<ParagraphChild[]>((inner, name) => this.#around(name, inner), runs);
  }

  #around(name: string, inner: readonly ParagraphChild[]): ParagraphChild[] {
    this.#bookmarks += 1;
    const number = this.#bookmarks;
    // The library's type of what a paragraph holds leaves out the ends of bookmarks, though it writes them.
    const [start, end] = [
      new BookmarkStart(name, number),
      new BookmarkEnd(number),
    ] as unknown as ParagraphChild[];
    return [start, ...inner, end].filter((child) => child !== undefined);
  }
}
