import type { Root } from 'mdast';
import type { Format } from '../document/document.ts';
import { sha256 } from '../files/hash.ts';
import { LANGUAGES, stringsOf } from '../language/index.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { definitionText } from './features/glossary/definition-text.ts';
import type { Outline } from './outline.ts';
import type { Asked } from './questions.ts';
import type { RenderOptions } from './types.ts';
import { walkMarkdown } from './walk.ts';

/** A chapter as HTML, with what it says of the document. All goes through JSON. */
export interface WrittenChapter {
  /** With its heading. */
  readonly html: string;
  readonly bodyHtml: string;
  /** Of all its elements, in their order. */
  readonly ids: readonly string[];
  /** The links from its first use of terms to the glossary: their ids, and those of the terms. */
  readonly termLinks: readonly TermLink[];
  readonly problems: readonly Diagnostic[];
  readonly asked: readonly Asked[];
}

export interface TermLink {
  readonly id: string;
  readonly term: string;
}

/** All that decides how a chapter is written, beside what it asks. */
export interface WritingInputs {
  /** What decides its tree. */
  readonly source: object;
  readonly format: Format;
  /** The hash of what is the same for all chapters: the words of the document, and what each can say of the others. */
  readonly document: string;
  /** The ids and numbers of what is in it, by the position in its tree. */
  readonly numbered: readonly (readonly [index: number, id: string | null, number: string | null])[];
  /** The terms of the glossary that chapters before it use, where it is written otherwise for that. */
  readonly usedTerms: readonly string[];
}

/** Where written chapters are kept. */
export interface ChapterShelf {
  /** What decides the tree of a chapter: its file, and all that was put into it. */
  readonly sourceOf: (file: string) => object;
  readonly read: (inputs: WritingInputs) => WrittenChapter | null;
  readonly write: (inputs: WritingInputs, written: WrittenChapter) => void;
}

/** What is the same for all chapters of a document. A line more in one of them changes nothing in it: places are left out. */
export function documentHash(outline: Outline, options: RenderOptions): string {
  const { language, variables, roots, data = new Map(), diagram, places = false } = options;
  const { targets, anchors, chapters, openPoints, glossary } = outline;
  const everyLanguage = LANGUAGES.map(stringsOf);
  return sha256(
    JSON.stringify([
      { language, variables, roots, data: [...data], drawing: diagram !== undefined, places },
      [...targets].map(([id, { reference, isEmpty }]) => [id, ...everyLanguage.map(reference), isEmpty]),
      anchors,
      chapters.map(({ headings, ...chapter }) => ({
        ...chapter,
        headings: headings.map(({ place: _, ...heading }) => heading),
        explains: glossary.isIn(chapter.file),
      })),
      openPoints.length,
      glossary.terms.map(({ descriptions, ...term }) => [
        term,
        ...everyLanguage.map((strings) => definitionText(descriptions, outline, strings)),
      ]),
    ]),
  );
}

/** What the outline of the document gave to the nodes of a chapter. */
export function numberedIn(mdast: Root, { ids, numbers }: Outline): WritingInputs['numbered'] {
  const found: [number, string | null, string | null][] = [];
  let index = 0;
  walkMarkdown(mdast, (node) => {
    const [id, number] = [ids.get(node) ?? null, numbers.get(node) ?? null];
    if (id !== null || number !== null) found.push([index, id, number]);
    index += 1;
    return undefined;
  });
  return found;
}
