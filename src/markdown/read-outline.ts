import type { Heading as HeadingNode } from 'mdast';
import { type Language, languageOf, type Strings, stringsOf } from '../language/index.ts';
import type { Diagnostics } from '../report/diagnostic.ts';
import { registerChosenIds } from './chosen-ids.ts';
import type { OutlineContext } from './feature.ts';
import { DIRECTIVES, FEATURES } from './features/index.ts';
import { tellForeignKeys } from './foreign-keys.ts';
import { registerHeadingIds } from './heading-ids.ts';
import { headingsOf, headingText, hyphenatedText } from './headings-of.ts';
import { IdRegister } from './id-register.ts';
import { ChapterNumbers, SectionNumbers } from './numbering.ts';
import { emptyOutline, type Outline } from './outline.ts';
import { placeOf } from './source-text.ts';
import type { Heading, ParsedChapter, RenderOptions } from './types.ts';
import { walkMarkdown } from './walk.ts';

type Options = Pick<RenderOptions, 'numbered' | 'language' | 'diagram' | 'data' | 'typeface'>;

const LISTS = FEATURES.flatMap(({ list }) => list ?? []);
const OUTLINES = FEATURES.flatMap(({ outline }) => outline ?? []);

/**
 * Gives every heading of a document its id and number, and lets the features give theirs to what they know. Ids that occur
 * twice are errors.
 */
export function outlineOf(
  chapters: readonly ParsedChapter[],
  options: Options,
  diagnostics: Diagnostics,
): Outline {
  tellForeignKeys(chapters, diagnostics);
  const register = new IdRegister(LISTS.map(({ id }) => id));
  // Ids that the author chose come first: those made from titles give way to them.
  for (const chapter of chapters) registerChosenIds(chapter, register, DIRECTIVES, diagnostics);
  registerHeadingIds(chapters, register);
  const reader = new OutlineReader(register, options);
  for (const chapter of chapters) reader.read(chapter, diagnostics);
  return reader.finish();
}

class OutlineReader {
  readonly #register: IdRegister;
  readonly #options: Options;
  readonly #outline: Outline;
  readonly #chapterNumbers = new ChapterNumbers();

  constructor(register: IdRegister, options: Options) {
    this.#register = register;
    this.#options = options;
    this.#outline = emptyOutline(register);
  }

  read({ file, frontMatter, mdast }: ParsedChapter, diagnostics: Diagnostics): void {
    const { appendix = false, numbered = appendix || this.#options.numbered, lang } = frontMatter;
    const { chapters } = this.#outline;
    const structure = new Set(headingsOf(mdast));
    const title = headingsOf(mdast).find(({ depth }) => depth === 1);
    if (numbered && !appendix && chapters.some((chapter) => chapter.appendix)) {
      diagnostics.report('chapter-after-appendix', {}, title === undefined ? { file } : placeOf(file, title));
    }
    const chapterNumber = numbered ? this.#chapterNumbers.next(appendix) : null;
    const sections = chapterNumber === null ? null : new SectionNumbers(chapterNumber);
    const headings: Heading[] = [];
    const context: OutlineContext = {
      file,
      language: languageOf(lang) ?? this.#options.language,
      get section() {
        return headings.at(-1) ?? null;
      },
      register: this.#register,
      outline: this.#outline,
      directives: DIRECTIVES,
      diagram: this.#options.diagram,
      data: this.#options.data ?? new Map(),
      typeface: this.#options.typeface,
    };
    walkMarkdown(mdast, (node, parent) => {
      if (node.type === 'heading') {
        const inStructure = structure.has(node);
        const number = inStructure ? (sections?.next(node.depth) ?? null) : null;
        const heading = this.#heading(node, number, node === title && appendix, context);
        if (inStructure) headings.push(heading);
      } else {
        for (const outline of OUTLINES) outline(node, parent, context);
      }
      return undefined;
    });
    const [heading] = headings.filter(({ level }) => level === 1);
    chapters.push({
      file,
      id: heading?.id ?? this.#register.unused(frontMatter.id ?? 'chapter'),
      number: heading === undefined ? null : chapterNumber,
      appendix,
      title: heading?.title ?? '',
      headings,
    });
  }

  finish(): Outline {
    const { targets } = this.#outline;
    for (const id of this.#register.chosen) {
      if (!targets.has(id)) targets.set(id, { reference: (strings) => strings.titleReference(id) });
    }
    for (const { id, title, isEmpty } of LISTS) {
      targets.set(id, {
        reference: (strings) => strings.titleReference(title(strings)),
        isEmpty: isEmpty(this.#outline),
      });
    }
    return this.#outline;
  }

  #heading(
    node: HeadingNode,
    number: string | null,
    appendix: boolean,
    { file, language }: OutlineContext,
  ): Heading {
    const title = headingText(node);
    const id = this.#register.idOf(node, title);
    const hyphenated = hyphenatedText(node);
    this.#outline.anchors.add(file, { id, title, hyphenated }, !this.#register.isChosen(id));
    const kind = appendix ? 'appendix' : node.depth === 1 ? 'chapter' : 'section';
    this.#outline.targets.set(id, {
      reference: (strings) =>
        number === null
          ? strings.titleReference(title || id)
          : headingReference(kind, number, title, strings),
    });
    const shown = shownNumber(number, appendix, language);
    if (shown !== null) this.#outline.numbers.set(node, shown);
    return { id, level: node.depth, number: shown, title, place: placeOf(file, node) };
  }
}

function shownNumber(number: string | null, appendix: boolean, language: Language): string | null {
  return number !== null && appendix ? stringsOf(language).appendixLabel(number) : number;
}

function headingReference(
  kind: 'appendix' | 'chapter' | 'section',
  number: string,
  title: string,
  strings: Strings,
): string {
  if (kind === 'appendix') return strings.appendixReference(number, title);
  if (kind === 'chapter') return strings.chapterReference(number, title);
  return strings.sectionReference(number, title);
}
