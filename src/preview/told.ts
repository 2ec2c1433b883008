import type { preview } from '../report/words/en/preview-lines.ts';

/** What the page in the browser is told. All goes through JSON. */

type PreviewWords = typeof preview.preview;

/** A document that can be looked at. */
export interface Offered {
  readonly id: string;
  readonly title: string;
  readonly variants: readonly { readonly key: string; readonly label: string }[];
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
  readonly canBeMended: boolean;
}

export type PreviewEvent =
  /** The last good page, by a hash of it; stale where there should be another by now. */
  | { readonly kind: 'page'; readonly hash: string | null; readonly isStale: boolean }
  | { readonly kind: 'problems'; readonly problems: readonly ListedProblem[] }
  | { readonly kind: 'printing' }
  /** The pages of the last good PDF, by hashes of what is painted on them. */
  | { readonly kind: 'pdf'; readonly pages: readonly string[]; readonly isStale: boolean }
  | { readonly kind: 'failed'; readonly message: string };
