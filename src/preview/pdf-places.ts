import type { PdfBlock, PdfFragment } from './pdf-blocks.ts';
import type { WrittenBlock, WrittenPlace } from './written-blocks.ts';

/** A block of a PDF, and where it was written; null where that is not sure. */
interface PlacedBlock {
  readonly block: PdfBlock;
  readonly place: WrittenPlace | null;
}

/** A point of a page, in parts of its width and height from its upper left corner. */
export interface PdfPoint {
  /** Counted from 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Beside a block, in parts of the page: a click between two lines is meant for one of them. */
const BESIDE = 0.01;

/**
 * Where the blocks of a PDF were written. Nothing of that is in what is built, so a block is known by what it says: it is the block of the page with
 * the same text, and of several with the same text the one at the same turn. Where the two do not have the same number of them, none is sure.
 */
export class PdfPlaces {
  readonly #blocks: readonly PlacedBlock[];

  constructor(printed: readonly PdfBlock[], written: readonly WrittenBlock[]) {
    const places = Map.groupBy(written, ({ text }) => lettersOf(text));
    const numbers = new Map<string, number>();
    for (const { text } of printed) numbers.set(lettersOf(text), (numbers.get(lettersOf(text)) ?? 0) + 1);
    const turns = new Map<string, number>();
    this.#blocks = printed.map((block) => {
      const letters = lettersOf(block.text);
      const turn = turns.get(letters) ?? 0;
      turns.set(letters, turn + 1);
      const same = places.get(letters) ?? [];
      const isSure = letters !== '' && same.length === numbers.get(letters);
      return { block, place: isSure ? (same[turn]?.place ?? null) : null };
    });
  }

  /** Where what stands at a point was written; of what is not sure, or where nothing stands, the nearest heading before it. */
  writtenAt(point: PdfPoint): WrittenPlace | null {
    const index = this.#indexAt(point);
    const there = index === null ? undefined : this.#blocks[index];
    if (there?.place) return there.place;
    const end = index ?? this.#blocks.findLastIndex(({ block }) => isBefore(block, point));
    return (
      this.#blocks.slice(0, end + 1).findLast(({ block, place }) => block.isHeading && place)?.place ?? null
    );
  }

  /** Where a line of a file is printed: the last block that begins in it or before it, or the first of its file. */
  printedAt({ file, line }: Pick<WrittenPlace, 'file' | 'line'>): PdfFragment | null {
    const ofFile = this.#blocks.flatMap(({ block, place }) =>
      place?.file === file ? [{ block, line: place.line }] : [],
    );
    const before = ofFile.filter((one) => one.line <= line);
    const nearest = Math.max(...before.map((one) => one.line));
    const found = before.find((one) => one.line === nearest) ?? ofFile[0];
    return found?.block.fragments[0] ?? null;
  }

  #indexAt({ page, x, y }: PdfPoint): number | null {
    let found: number | null = null;
    let least = BESIDE;
    for (const [index, { block }] of this.#blocks.entries()) {
      for (const { page: own, left, right, top, bottom } of block.fragments) {
        if (own !== page || y < top - BESIDE || y > bottom + BESIDE) continue;
        // A line ends where its text does, and what stands in another column is farther away than that.
        const beside = Math.max(0, left - x, x - right);
        const distance = Math.max(0, top - y, y - bottom) + beside / 10;
        if (distance < least) [found, least] = [index, distance];
      }
    }
    return found;
  }
}

const isBefore = ({ fragments }: PdfBlock, { page, y }: PdfPoint): boolean =>
  fragments.some((own) => own.page < page || (own.page === page && own.top <= y));

/** What is the same in print and on a screen: page numbers, for one, are not. */
const lettersOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\P{L}/gu, '');
