import type { Unit } from '../blocks/units.ts';
import type { MappedBlock } from '../word-file/map.ts';
import type { Chapter } from './chapters.ts';
import { likeness, wordsIn } from './likeness.ts';

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
  readonly #words = new Map<Unit, ReadonlyMap<string, number>>();
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

  #wordsOf(chapter: Chapter, unit: Unit): ReadonlyMap<string, number> {
    const known = this.#words.get(unit);
    if (known !== undefined) return known;
    const signs = chapter.signsOf(unit).map(({ sign }) => sign ?? ' ');
    const words = wordsIn(signs.join(''));
    this.#words.set(unit, words);
    return words;
  }

  #near(block: MappedBlock, written: ReadonlyMap<string, MappedBlock>): FoundUnit | null {
    const words = wordsIn(block.text);
    let best: { readonly found: FoundUnit; readonly score: number } | null = null;
    for (const chapter of this.#chapters)
      for (const unit of chapter.units) {
        if (unit.node === null || written.has(unit.name)) continue;
        const alike = likeness(words, this.#wordsOf(chapter, unit));
        // Of two that say the same the nearest is meant.
        const far = chapter.file === block.file ? Math.min(Math.abs(unit.line - block.line), 999) : 1000;
        const score = alike - far / 1e5;
        if (alike >= ALIKE && (best === null || score > best.score))
          best = { found: { chapter, unit, isAsWritten: false }, score };
      }
    return best?.found ?? null;
  }
}
