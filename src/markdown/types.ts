import type { Root } from 'mdast';
import type { DataTable } from '../data/rows.ts';
import type { Format } from '../document/document.ts';
import type { StartsOn } from '../document/starts-on.ts';
import type { Typeface } from '../fonts/typeface.ts';
import type { Language } from '../language/index.ts';
import type { Place } from '../report/diagnostic.ts';
import type { Outcome } from '../report/outcome.ts';
import type { ChapterShelf, Question } from './written.ts';

/** A Markdown file as it was read. */
export interface ChapterSource {
  /** Path from the workspace root, with `/`. */
  readonly file: string;
  readonly text: string;
  /** What the list of chapters calls it, where it says so: the title of a chapter that has none of its own. */
  readonly title?: string | undefined;
}

/** What the front matter of a chapter says; keys that are none of these are for other tools. */
export interface FrontMatter {
  /** Id of the chapter's title; made from its text where absent. */
  readonly id?: string | undefined;
  /** The title of a chapter without a heading of level 1. */
  readonly title?: string | undefined;
  /** Short title for the running header. */
  readonly shortTitle?: string | undefined;
  /** False for a chapter whose headings carry no number. */
  readonly numbered?: boolean | undefined;
  /** True for a chapter that is lettered A, B, … after the numbered ones. */
  readonly appendix?: boolean | undefined;
  /** Whether it begins a page in print, or under the chapter before where there is room; as the document says where absent. */
  readonly startsOn?: StartsOn | undefined;
  /** BCP 47 language where it is not the document's. */
  readonly lang?: string | undefined;
}

/** A chapter after parsing: nothing is resolved yet, so it serves every variant and format. */
export interface ParsedChapter {
  readonly file: string;
  readonly frontMatter: FrontMatter;
  /** Where each key of the front matter stands, also those that are for other tools. */
  readonly keys: ReadonlyMap<string, Place>;
  /** Where the front matter gives the id; null where it does not. */
  readonly idPlace: Place | null;
  /** Where the front matter ends, in UTF-16 code units from the start of the file. */
  readonly bodyStart: number;
  /**
   * It begins with its title, of level 1; no other heading that structures it is of that level, and none leaves out a level. Positions
   * count from the start of the file, front matter included.
   */
  readonly mdast: Root;
}

export interface Heading {
  readonly id: string;
  /** 1 is the chapter's own title. */
  readonly level: number;
  /** As it stands before the title: `3.2`, `Bilag A`, `A.1`; null for a heading that is not numbered. */
  readonly number: string | null;
  /** The text without the number. */
  readonly title: string;
  readonly place: Place;
}

export interface Captioned {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly place: Place;
}

export interface Figure extends Captioned {
  /** What is heard in its place; null where the author wrote none, the diagram is not drawn, or the picture is on the web. */
  readonly alternativeText: string | null;
}

export interface OpenPoint {
  readonly id: string;
  /** Counts through the document. */
  readonly number: number;
  /** The section that it stands in; null before the first heading. */
  readonly section: Heading | null;
  readonly owner: string | null;
  readonly since: string | null;
  /** Whom to ask. */
  readonly ask: string | null;
  readonly text: string;
  readonly place: Place;
}

/** A word in the index of terms. */
export interface IndexEntry {
  readonly term: string;
  /** Where it is treated, in the order of the document. */
  readonly places: readonly IndexPlace[];
  readonly children: readonly IndexEntry[];
}

export interface IndexPlace {
  /** The id of an element at that place. */
  readonly id: string;
  readonly section: Heading | null;
}

/** The entries of an index that begin with the same letter. */
export interface IndexGroup {
  readonly letter: string;
  readonly entries: readonly IndexEntry[];
}

/** A chapter ready for a template. */
export interface Chapter {
  readonly id: string;
  readonly file: string;
  /** `3`, or `A` for an appendix. */
  readonly number: string | null;
  readonly appendix: boolean;
  readonly title: string;
  readonly shortTitle: string;
  /** Null where it does not say so. */
  readonly startsOn: StartsOn | null;
  readonly lang: string | null;
  /** The whole chapter with its heading, sanitised, as HTML. */
  readonly html: string;
  /** The HTML without the first heading. */
  readonly bodyHtml: string;
  readonly headings: readonly Heading[];
}

/** All chapters of one document in one variant and format, numbered and cross-referenced. */
export interface RenderedDocument {
  readonly chapters: readonly Chapter[];
  readonly headings: readonly Heading[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Captioned[];
  readonly openPoints: readonly OpenPoint[];
  /** In alphabetical order of the document's language. */
  readonly index: readonly IndexGroup[];
  /** What its chapters asked of the world, in their order. */
  readonly questions: readonly Question[];
}

/** A picture that a chapter shows, ready to stand in the page. */
export type Picture =
  /** A `data:` URL for raster pictures, with the size in CSS px. */
  | { readonly kind: 'raster'; readonly url: string; readonly width: number; readonly height: number }
  /** The markup of an SVG drawing, to be inlined. */
  | { readonly kind: 'svg'; readonly markup: string };

/** A diagram that was drawn from its text. */
export interface DrawnDiagram {
  /** The markup of an SVG drawing, to be inlined. */
  readonly markup: string;
  /** Its title and description. */
  readonly alternativeText: string;
}

/** What stands at a path in the workspace. */
export type LinkedFile =
  /** With its path as it is spelled on disk. */
  | { readonly kind: 'file'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'folder' }
  /** With the name in the same folder that looks most like it, and its path where only its spelling is another. */
  | { readonly kind: 'missing'; readonly nearest: string | null; readonly called?: string | undefined }
  | { readonly kind: 'outside' };

export interface RenderOptions {
  readonly language: Language;
  readonly format: Format;
  /** Whether all blocks say where they were written: only where that is asked for. */
  readonly places?: boolean | undefined;
  /** What `{{name}}` in text, links and attributes stands for. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether headings carry numbers (front matter may say otherwise for a chapter). */
  readonly numbered: boolean;
  /** What a leading `/` in an address can stand for, the likeliest first: folders from the workspace root. */
  readonly roots?: readonly string[] | undefined;
  /**
   * Reads a picture; the path is as written in the chapter. Null with what is wrong
   * (missing, leads out of the workspace, unknown kind).
   */
  readonly picture: (path: string, place: Place) => Outcome<Picture | null>;
  /** What a link leads to; the path is from the workspace root, with `/`. */
  readonly linkedFile: (path: string) => LinkedFile;
  /** Takes such a file along with the edition. Answers its address for the page; null where nothing can lead to it from there. */
  readonly attach: (file: string, place: Place) => string | null;
  /** The drawing of a diagram by its text; null where there is none, so that it is shown as code. */
  readonly diagram?: ((text: string) => DrawnDiagram | null) | undefined;
  /** The tables of the data sets that the chapters show, by name; without those that could not be read, which is told already. */
  readonly data?: ReadonlyMap<string, DataTable> | undefined;
  /** What the text of charts is set in; IBM Plex Sans where it is not said. */
  readonly typeface?: Typeface | undefined;
  /** Where chapters are kept as they were written; null where the same will not be asked for again. */
  readonly shelf?: ChapterShelf | null | undefined;
}
