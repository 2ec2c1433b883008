import type { Typeface } from '../fonts/typeface.ts';

/** In the drawing's own units, of which print makes 0.675 pt (templates' `zoom`): all text is of one size, 9.4 pt on paper. */
export const SIZE = 14;
/** From one line of text to the next. */
export const LINE = 18;

export type Weight = 400 | 600;

/** A screen may place letters on whole pixels. */
const SPARE = 1.02;
/** What ends with a hyphen, or at a space at which a line may end: a no-break space is within a word. */
const WORDS = /[^ \t\n\r-]*-+|[^ \t\n\r-]+/g;
const PARTS = /[^ \t\n\r-]*-+|[^ \t\n\r-]+|[ \t\n\r]+/g;

/** The text of a drawing, as it is measured and broken into lines. */
export class Type {
  readonly #typeface: Typeface;

  constructor(typeface: Typeface) {
    this.#typeface = typeface;
  }

  width(text: string, weight: Weight = 400): number {
    return SPARE * SIZE * this.#typeface.width(text, weight);
  }

  /** How wide the widest of some texts is; 0 for none. */
  widest(texts: readonly string[], weight: Weight = 400): number {
    return Math.max(0, ...texts.map((text) => this.width(text, weight)));
  }

  /** The lines of a text that are no wider than `most`: broken at spaces and after hyphens, and within a word only where it is too wide by itself. */
  lines(text: string, most: number, weight: Weight = 400): string[] {
    const lines: string[] = [];
    let line = '';
    for (const part of text.match(PARTS) ?? []) {
      if (this.#fits((line + part).trim(), most, weight)) line += part;
      else {
        if (line.trim() !== '') lines.push(line.trim());
        const pieces = this.#pieces(part.trim(), most, weight);
        lines.push(...pieces.slice(0, -1));
        line = pieces.at(-1) ?? '';
      }
    }
    if (line.trim() !== '') lines.push(line.trim());
    return lines.length > 0 ? lines : [''];
  }

  /** Whether a text has to be broken within a word. */
  breaksWords(text: string, most: number, weight: Weight = 400): boolean {
    return this.widest(text.match(WORDS) ?? [], weight) > most;
  }

  #pieces(word: string, most: number, weight: Weight): string[] {
    const pieces: string[] = [];
    let piece = '';
    for (const character of word) {
      if (piece !== '' && !this.#fits(piece + character, most, weight)) {
        pieces.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...pieces, piece];
  }

  /** Sums of widths are not exact. */
  #fits(text: string, most: number, weight: Weight): boolean {
    return this.width(text, weight) <= most + 0.01;
  }
}
