import type { Format } from '../document/document.ts';
import type { Diagnostic, Place } from '../report/diagnostic.ts';

/** What a chapter asks of the world around it while it is written. */
export type Question =
  | { readonly kind: 'picture'; readonly path: string; readonly place: Place }
  | { readonly kind: 'linkedFile'; readonly path: string }
  | { readonly kind: 'attach'; readonly file: string; readonly place: Place }
  | { readonly kind: 'diagram'; readonly text: string };

/** A question, and the hash of its answer. */
export interface Asked {
  readonly question: Question;
  readonly answer: string;
}

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
