import type { Root } from 'mdast';
import type { Format } from '../document/document.ts';
import type { Language } from '../language/index.ts';
import type { Place } from '../report/diagnostic.ts';

/** A Markdown file as it was read. */
export interface ChapterSource {
  /** Path from the workspace root, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** The front matter a chapter may have; an unknown key is a problem at its place. */
export interface FrontMatter {
  /** Id of the chapter's first heading; made from its text where absent. */
  readonly id?: string | undefined;
  /** Short title for the running header. */
  readonly shortTitle?: string | undefined;
  /** False for a chapter whose headings carry no number. */
  readonly numbered?: boolean | undefined;
  /** BCP 47 language where it is not the document's. */
  readonly lang?: string | undefined;
}

/** A chapter after parsing: nothing is resolved yet, so it serves every variant and format. */
export interface ParsedChapter {
  readonly file: string;
  readonly frontMatter: FrontMatter;
  /** Where the front matter gives the id; null or absent where it does not. */
  readonly idPlace?: Place | null;
  /** Positions count from the start of the file, front matter included. */
  readonly mdast: Root;
}

export interface Heading {
  readonly id: string;
  /** 1 is the chapter's own title. */
  readonly level: number;
  /** `3.2`; null for a heading that is not numbered. */
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

export interface OpenPoint {
  readonly id: string;
  readonly owner: string | null;
  readonly since: string | null;
  readonly text: string;
  readonly place: Place;
}

/** A chapter ready for a template. */
export interface Chapter {
  readonly id: string;
  readonly file: string;
  readonly number: string | null;
  readonly title: string;
  readonly shortTitle: string;
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
  readonly figures: readonly Captioned[];
  readonly tables: readonly Captioned[];
  readonly openPoints: readonly OpenPoint[];
}

/** A picture that a chapter shows, ready to stand in the page. */
export type Picture =
  /** A `data:` URL for raster pictures, with the size in CSS px. */
  | { readonly kind: 'raster'; readonly url: string; readonly width: number; readonly height: number }
  /** The markup of an SVG drawing, to be inlined. */
  | { readonly kind: 'svg'; readonly markup: string };

export interface RenderOptions {
  readonly language: Language;
  readonly format: Format;
  /** What `{{name}}` in text, links and attributes stands for. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Whether headings carry numbers (front matter may say otherwise for a chapter). */
  readonly numbered: boolean;
  /**
   * Reads a picture; the path is as written in the chapter. Answers null after having reported what is wrong
   * (missing, leads out of the workspace, unknown kind).
   */
  readonly picture: (path: string, place: Place) => Picture | null;
}
