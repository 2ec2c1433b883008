import type { Nodes } from 'mdast';
import type { SourceText } from '../../markdown/source-text.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { Fix } from '../../report/found.ts';
import { WrittenText } from './written-text.ts';

/** What a stretch of prose is in its chapter; `metadata` stands in `document.yml`. */
export type ProseKind =
  | 'text'
  | 'heading'
  | 'cell'
  | 'label'
  | 'term'
  | 'footnote'
  | 'alternative'
  | 'metadata';

/**
 * Stands in the text of prose for what is not prose: code, variables, addresses, words of another language. It counts as a
 * word, and no pattern for words matches it.
 */
export const PLACEHOLDER = '\uFFFC';

/** A stretch of a unit's text that one node of the tree gave. */
export interface Piece {
  /** Where it starts in the unit's text. */
  readonly at: number;
  readonly length: number;
  /** The node in whose value it stands, with that value whole. */
  readonly node: { readonly value: string; readonly position?: Nodes['position'] };
  readonly indexInNode: number;
}

interface ProseParts {
  readonly kind: ProseKind;
  readonly language: string;
  readonly text: string;
  readonly source: SourceText;
  readonly pieces: readonly Piece[];
  /** Where the whole stands, for ranges that no piece has; the file where absent. */
  readonly place?: Place;
}

/** A paragraph, heading, table cell, label or alternative text: what is read in one go. */
export class Prose {
  readonly kind: ProseKind;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly #source: SourceText;
  readonly #pieces: readonly Piece[];
  readonly #place: Place;
  readonly #written = new Map<Piece['node'], WrittenText>();

  constructor({ kind, language, text, source, pieces, place }: ProseParts) {
    this.kind = kind;
    this.language = language;
    this.text = text;
    this.#source = source;
    this.#pieces = pieces;
    this.#place = place ?? { file: source.file };
  }

  /** From the workspace root. */
  get file(): string {
    return this.#source.file;
  }

  get isDanish(): boolean {
    return /^da\b/i.test(this.language);
  }

  /** The place in the file of a range of the text. */
  placeOf(start: number, end: number): Place {
    const range = this.#rangeOf(start, end);
    return range ? this.#source.placeAt(range.start, range.end - range.start) : this.#place;
  }

  /**
   * The change that puts another text in the place of a range. Undefined where the author wrote the range otherwise than
   * it reads (emphasis or a footnote within, escapes, the prefix of a continued line), since that would be lost, and in
   * `document.yml`, where a character can mean something to YAML.
   */
  fix(start: number, end: number, replacement: string): Fix | undefined {
    const range = this.#rangeOf(start, end);
    if (range === undefined || this.kind === 'metadata') return undefined;
    const written = this.#source.text.slice(range.start, range.end);
    if (written !== this.text.slice(start, end)) return undefined;
    return { file: this.#source.file, ...range, replacement };
  }

  #rangeOf(start: number, end: number): { start: number; end: number } | undefined {
    const first = this.#offsetOf(start);
    const last = end > start ? this.#offsetOf(end - 1) : first;
    if (first === undefined || last === undefined) return undefined;
    return { start: first, end: end > start ? last + 1 : first };
  }

  #offsetOf(index: number): number | undefined {
    const piece = this.#pieces.find(({ at, length }) => index >= at && index < at + length);
    if (piece === undefined) return undefined;
    let written = this.#written.get(piece.node);
    if (written === undefined) {
      written = new WrittenText(this.#source, piece.node);
      this.#written.set(piece.node, written);
    }
    return written.offsetOf(piece.indexInNode + index - piece.at);
  }
}
