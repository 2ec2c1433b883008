import type { ChapterSource } from '../markdown/types.ts';
import { readChapter } from './kept-chapters.ts';

type Parsed = ReturnType<typeof readChapter>;

/** How much text is held, in UTF-16 code units: its tree takes about fifty times as many bytes. */
const MOST = 2_000_000;

/**
 * The chapters that were read last, for whoever opens the same document again and again: what was not edited is not even read from where it is kept.
 * Of each file there is one. Editions may share a chapter's tree: rendering binds variables in a copy, and lines of code are put in anew by each.
 */
export class RecentChapters {
  readonly #chapters = new Map<string, { readonly source: ChapterSource; readonly parsed: Parsed }>();
  #length = 0;

  /** As `readChapter`. */
  readonly read = (source: ChapterSource): Parsed => {
    const { file, text, title } = source;
    const known = this.#chapters.get(file);
    const isSame = known?.source.text === text && known.source.title === title;
    const parsed = isSame ? known.parsed : readChapter(source);
    this.#forget(file);
    this.#chapters.set(file, { source, parsed });
    this.#length += text.length;
    for (const oldest of this.#chapters.keys()) {
      if (this.#length <= MOST) break;
      this.#forget(oldest);
    }
    return parsed;
  };

  /** How many are held. */
  get size(): number {
    return this.#chapters.size;
  }

  #forget(file: string): void {
    this.#length -= this.#chapters.get(file)?.source.text.length ?? 0;
    this.#chapters.delete(file);
  }
}
