import { bytesWith } from '../../memory/form.ts';
import { Memory } from '../../memory/memory.ts';
import type { Expansion } from '../../pdf/finish/pass.ts';
import type { UntaggedText } from '../../pdf/finish.ts';
import type { ContentInspection } from '../../pdf/inspect.ts';
import type { WideElement } from '../fit/in-page/wider-than-page.ts';
import type { PageOutline } from '../in-page/blocks.ts';
import type { PageRun } from '../in-page/page-runs.ts';
import type { Placeholder } from '../in-page/placeholders.ts';
import type { Printer } from '../kept-artifacts.ts';
import type { PageReadings } from '../print.ts';

/** What is told of any piece. All goes through JSON. */
interface PieceFacts {
  readonly readings: Pick<PageReadings, 'layout' | 'fit' | 'unseen'>;
  /** What is wider than its page. */
  readonly wide: readonly WideElement[];
  /** On which pages it stands, by their names. */
  readonly runs: readonly PageRun[];
  readonly pages: number;
  /** The page (from 1) of each id. */
  readonly places: readonly (readonly [id: string, page: number])[];
}

/** A piece that says the pages of something, as the browser printed it. */
export interface PrintedFacts extends PieceFacts {
  /** What finishing takes from the page. */
  readonly told: {
    readonly abbreviations: readonly (readonly [string, Expansion])[];
    readonly heard: readonly (readonly [string, string])[];
    readonly headings: readonly string[];
    readonly noteMarks: readonly (readonly [string, string])[];
    readonly longWords: string;
  };
  /** The ids whose pages it says. */
  readonly wanted: readonly string[];
  /** Where finishing is to write them; null where they stand in the page. */
  readonly placeholders: readonly Placeholder[] | null;
}

/** A piece that is finished. */
export interface FinishedFacts extends PieceFacts {
  /** How large its pages were printed: 1, or less where something was too wide. */
  readonly scale: number;
  readonly untagged: readonly UntaggedText[];
  /** The ids that its links lead to. */
  readonly links: readonly string[];
  /** The numbers of its font descriptors. */
  readonly fonts: readonly number[];
  /** What its pages say. */
  readonly content: ContentInspection;
}

export interface With<Facts> {
  readonly facts: Facts;
  readonly bytes: Uint8Array;
}

/** All that decides a part of a document's PDF. */
export interface PartInputs extends Printer {
  /** The hash of the page without its body. */
  readonly frame: string;
  /** The hash of what is in its body. */
  readonly body: string;
}

/** All that decides a piece. */
export interface PieceInputs extends PartInputs {
  readonly language: string;
  readonly numbers: Numbers | LikelyDigits | null;
  /** Those that finishing writes into it. */
  readonly late: Numbers | null;
}

/** The page numbers that stand in a page when it is printed. */
export type Numbers = readonly (readonly [id: string, page: number])[];

/** How many digits the page of an id will likely have. */
export type LikelyDigits = Readonly<Record<string, number>>;

export const finishedPieces = new Memory<PieceInputs, With<FinishedFacts>>('pieces', {
  form: bytesWith<FinishedFacts>(),
  most: 1024 ** 3,
});
export const printedPieces = new Memory<PieceInputs, With<PrintedFacts>>('printed-pieces', {
  form: bytesWith<PrintedFacts>(),
});
/** What stands in the margins of some pages, printed. */
export const printedMargins = new Memory<PartInputs, With<ContentInspection>>('margins', {
  form: bytesWith<ContentInspection>(),
});
/** What a page without its chapters is made of. */
export const knownOutlines = new Memory<PartInputs, PageOutline>('outlines');
