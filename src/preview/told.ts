import type { preview } from '../report/words/en/preview-lines.ts';

/** What the page in the browser is told. All goes through JSON. */

export type PreviewWords = typeof preview.preview;

/** A document that can be looked at. */
export interface Offered {
  readonly id: string;
  readonly title: string;
  readonly variants: readonly { readonly key: string; readonly label: string }[];
  /** In what ways a sheet can be made, the first of each unasked; null for what is no sheet. */
  readonly sheet: Readonly<Record<'papers' | 'orientations' | 'designs', readonly string[]>> | null;
}

/** What the page knows from the beginning. */
export interface ShellData {
  readonly documents: readonly Offered[];
  readonly words: PreviewWords;
}

export interface ListedProblem {
  /** By which a fix is asked for. */
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly hint: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** What can be put in its place, in order; null where it is mended without a choice. */
  readonly replacements: readonly (string | null)[];
  /** What may be put among the words of the project. */
  readonly word: string | null;
}

/** A question that is open, and where it is asked. */
export interface ListedPoint {
  readonly text: string;
  readonly owner: string | null;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A page of a PDF. */
export interface SheetShown {
  /** Of what is painted on it. */
  readonly hash: string;
  /** In pt. */
  readonly width: number;
  readonly height: number;
}

export type PreviewEvent =
  /** The last good page, by hashes of it and of what stands before its body; stale where there should be another by now. */
  | {
      readonly kind: 'page';
      readonly hash: string | null;
      readonly head: string | null;
      readonly isStale: boolean;
    }
  | { readonly kind: 'problems'; readonly problems: readonly ListedProblem[] }
  | { readonly kind: 'open-points'; readonly points: readonly ListedPoint[] }
  | { readonly kind: 'printing' }
  /** The pages of the last good PDF. */
  | { readonly kind: 'pdf'; readonly pages: readonly SheetShown[]; readonly isStale: boolean }
  /** The author is at a line; `sheet` is where it is printed, in parts of the page's height. */
  | {
      readonly kind: 'go-to';
      readonly file: string;
      readonly line: number;
      readonly sheet: { readonly page: number; readonly y: number } | null;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** What is told while all checks run, and at their end. */
export type CheckingEvent =
  | { readonly kind: 'step'; readonly text: string }
  | { readonly kind: 'checked'; readonly problems: readonly ListedProblem[] }
  | { readonly kind: 'failed'; readonly message: string };
