import type { PageContents } from '../content/page-content.ts';
import type { PdfDocument } from '../object/document.ts';
import type { Page } from '../object/pages.ts';
import type { StructureTree } from '../structure/tree.ts';

/** What a print shop needs around the sheet that is left when the paper has been cut. */
export interface PrintShop {
  /** How far colour goes beyond the cut on each side, mm. */
  readonly bleed: number;
  /** The strip outside of the bleed that the marks stand in, mm: at least 3. */
  readonly slug: number;
}

/** What an abbreviation stands for. */
export interface Expansion {
  readonly text: string;
  /** BCP 47; null where it is that of the text around. */
  readonly language: string | null;
}

/** PDF/UA-1 with PDF/A-2a, or PDF/UA-2 with PDF/A-4. */
export type StandardName = 'ua-1' | 'ua-2';

export interface FinishOptions {
  /** PDF/UA-1 where absent. */
  readonly standard?: StandardName | undefined;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly author?: string | undefined;
  /** Stands as the date of creation and of the last change: a fixed date gives the same bytes again. Null leaves both out. */
  readonly date: Date | null;
  /** What the page's `abbr` elements stand for, by their text. */
  readonly abbreviations?: ReadonlyMap<string, Expansion> | undefined;
  /** What is heard in the place of an element, by the number of its mark. */
  readonly heard?: ReadonlyMap<string, string> | undefined;
  /** What page numbers say, by the number of the mark of the digits in whose place they are to stand. */
  readonly numerals?: ReadonlyMap<string, string> | undefined;
  /** What the page's headings say, by which the bookmarks have their spaces right. */
  readonly headings?: readonly string[] | undefined;
  /** What the marks of footnotes are called, by the id of the note that they lead to. */
  readonly noteMarks?: ReadonlyMap<string, string> | undefined;
  /** The words of the page that a line may break inside, as addresses, with a space between them: none stands between their parts. */
  readonly longWords?: string | undefined;
  /** Boxes and marks for a print shop; a sheet with neither where absent. */
  readonly printShop?: PrintShop | undefined;
}

/** The program that made the page, as the file says it. The one that made the PDF is the browser. */
export const CREATOR = 'kl-docs';

/** Text that a screen reader does not get: it stands between the margins of a page, but is not tagged. */
export interface UntaggedText {
  /** Counted from 1. */
  readonly page: number;
  readonly text: string;
  /** Where its baseline starts, pt from the left edge of the page. */
  readonly x: number;
  /** Pt from the top edge of the page. */
  readonly y: number;
}

/** What the passes work on. */
export interface Finishing {
  readonly document: PdfDocument;
  readonly pages: readonly Page[];
  readonly contents: PageContents;
  readonly tree: StructureTree;
  readonly options: FinishOptions;
  readonly untagged: UntaggedText[];
}

/** One thing that the printed file lacks, and its cure. */
export interface Pass<Needed extends keyof Finishing = keyof Finishing> {
  readonly name: string;
  readonly run: (finishing: Pick<Finishing, Needed>) => void;
}
