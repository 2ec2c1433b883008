import type { Unit } from '../blocks/units.ts';
import type { MappedBlock } from '../word-file/map.ts';
import type { Chapter } from './chapters.ts';
import { folded, tokensIn } from './fold.ts';

/** A block of the Markdown as it is now. */
export interface FoundUnit {
  readonly chapter: Chapter;
  readonly unit: Unit;
  /** Whether it is as it was when the Word file was written. */
  readonly isAsWritten: boolean;
}

/** Below this it is another text. */
const ALIKE = 0.5;

/** Finds blocks of a Word file in the Markdown: by their names, else by what they say. */
export class UnitFinder {
  readonly #chapters: readonly Chapter[];
  readonly #byName = new Map<string, FoundUnit>();
  readonly #known = new Map<string, FoundUnit | null>();

  constructor(chapters: readonly Chapter[]) {
    this.#chapters = chapters;
    for (const chapter of chapters)
      for (const unit of chapter.units) this.#byName.set(unit.name, { chapter, unit, isAsWritten: true });
  }

  /**
   * @param block what was written; undefined where that is lost
   * @param written the names of all that was written: a block that still has one of them is no other
   */
  find(
    name: string,
    block: MappedBlock | undefined,
    written: ReadonlyMap<string, MappedBlock> | null,
  ): FoundUnit | null {
    const same = this.#byName.get(name);
    if (same !== undefined) return same;
    if (block === undefined || written === null) return null;
    const key = `${name} ${block.text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const near = this.#near(block, written);
    this.#known.set(key, near);
    return near;
  }

  #near(block: MappedBlock, written: ReadonlyMap<string, MappedBlock>): FoundUnit | null {
    const words = wordsIn(block.text);
    let best: { readonly found: FoundUnit; readonly score: number } | null = null;
    for (const chapter of this.#chapters)
      for (const unit of chapter.units) {
        if (unit.node === null || written.has(unit.name)) continue;
        const signs = chapter.signsOf(unit).map(({ sign }) => sign ?? ' ');
        const alike = likeness(words, wordsIn(signs.join('')));
        // Of two that say the same the nearest is meant.
        const far = chapter.file === block.file ? Math.min(Math.abs(unit.line - block.line), 999) : 1000;
        const score = alike - far / 1e5;
        if (alike >= ALIKE && (best === null || score > best.score))
          best = { found: { chapter, unit, isAsWritten: false }, score };
      }
    return best?.found ?? null;
  }
}

function wordsIn(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of tokensIn(folded(text)))
    if (/[\p{L}\p{N}]/u.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** The share of words that both have. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [word, count] of one) common += Math.min(count, other.get(word) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * common) / all;
}

const sum = (words: ReadonlyMap<string, number>): number =>
  [...words.values()].reduce((total, count) => total + count, 0);
