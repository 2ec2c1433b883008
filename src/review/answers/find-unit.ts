import { type ArrayChange, diffArrays } from 'diff';
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

type Written = ReadonlyMap<string, MappedBlock>;

/** Below this it is another text; in another file it must be surer. */
const ALIKE = 0.5;
const ALIKE_ELSEWHERE = 0.8;
/** Of so few words all may have been replaced. */
const FEW = 3;
/** With more differences, or more to compare, blocks are found by their names only. */
const MOST_DIFFERENT = 5000;
const MOST_COMPARED = 1_000_000;

/** Several blocks that say the same have the same key: they are told apart by what stands around them. */
const keyOf = (name: string): string => name.slice(0, name.lastIndexOf('_'));

/**
 * Of several blocks with one key that follow each other, any could be the one that was changed: as many as came before them as went behind them were
 * those that stand there now.
 */
function inOrder(parts: readonly ArrayChange<string>[]): ArrayChange<string>[] {
  const ordered = [...parts];
  for (let index = 0; index + 2 < ordered.length; index++) {
    const [before, same, behind] = ordered.slice(index, index + 3);
    if (before === undefined || same === undefined || behind === undefined) continue;
    const keys = new Set([...same.value, ...behind.value]);
    const isShifted = before.added && !same.added && !same.removed && behind.removed;
    if (isShifted && keys.size === 1 && before.value.length === behind.value.length)
      ordered.splice(index, 3, behind, before, same);
  }
  return ordered;
}

/** Finds blocks of a Word file in the Markdown: each block of the Markdown is one of them at most. */
export class UnitFinder {
  readonly #chapters: readonly Chapter[];
  readonly #byName = new Map<string, FoundUnit>();
  readonly #words = new Map<Unit, ReadonlyMap<string, number>>();
  readonly #known = new Map<Written, ReadonlyMap<string, FoundUnit>>();

  constructor(chapters: readonly Chapter[]) {
    this.#chapters = chapters;
    for (const chapter of chapters)
      for (const unit of chapter.units) this.#byName.set(unit.name, { chapter, unit, isAsWritten: true });
  }

  /** @param written all that was written; null where that is lost, so that only names can be asked for */
  find(name: string, written: Written | null): FoundUnit | null {
    if (written === null) return this.#byName.get(name) ?? null;
    const known = this.#known.get(written) ?? this.#match(written);
    this.#known.set(written, known);
    return known.get(name) ?? null;
  }

  #match(written: Written): ReadonlyMap<string, FoundUnit> {
    const found = new Map<string, FoundUnit>();
    for (const [file, blocks] of Map.groupBy(written.values(), (block) => block.file)) {
      const chapter = this.#chapters.find((one) => one.file === file);
      if (chapter !== undefined) this.#matchChapter(blocks, chapter, found);
    }
    this.#matchRest(written, found);
    return found;
  }

  /** What is as it was, in its order; then what stands between that. */
  #matchChapter(blocks: readonly MappedBlock[], chapter: Chapter, found: Map<string, FoundUnit>): void {
    // Of a box or a figure as a whole nothing can be changed; it stands in no order to what is in it.
    const isOfWhole = ({ name }: MappedBlock): boolean => this.#byName.get(name)?.unit.isWhole === true;
    for (const { name } of blocks.filter(isOfWhole)) {
      const same = this.#byName.get(name);
      if (same !== undefined) found.set(name, same);
    }
    const sorted = blocks.filter((block) => !isOfWhole(block)).toSorted((a, b) => a.line - b.line);
    const units = chapter.units.filter(({ isWhole }) => !isWhole);
    const parts = diffArrays(
      sorted.map(({ name }) => keyOf(name)),
      units.map(({ name }) => keyOf(name)),
      { maxEditLength: MOST_DIFFERENT },
    );
    if (parts === undefined) {
      for (const { name } of blocks) {
        const same = this.#byName.get(name);
        if (same !== undefined) found.set(name, same);
      }
      return;
    }
    let [ofBlocks, ofUnits] = [0, 0];
    let gap: { blocks: MappedBlock[]; units: Unit[] } = { blocks: [], units: [] };
    const end = (): void => {
      this.#matchGap(gap.blocks, gap.units, chapter, found);
      gap = { blocks: [], units: [] };
    };
    for (const { added, removed, count = 0 } of inOrder(parts)) {
      const [some, others] = [
        added ? [] : sorted.slice(ofBlocks, ofBlocks + count),
        removed ? [] : units.slice(ofUnits, ofUnits + count),
      ];
      ofBlocks += some.length;
      ofUnits += others.length;
      if (added || removed) {
        gap.blocks.push(...some);
        gap.units.push(...others);
        continue;
      }
      end();
      for (const [index, { name }] of some.entries()) {
        const unit = others[index];
        if (unit !== undefined) found.set(name, { chapter, unit, isAsWritten: true });
      }
    }
    end();
  }

  /** As many blocks as there were are the same ones; else those that are alike. */
  #matchGap(
    blocks: readonly MappedBlock[],
    units: readonly Unit[],
    chapter: Chapter,
    found: Map<string, FoundUnit>,
  ): void {
    if (blocks.length === 0) return;
    const texts = units.filter(({ node }) => node !== null);
    const isSame = ({ text }: MappedBlock, index: number): boolean => {
      const unit = texts[index];
      const words = wordsIn(text);
      if (unit === undefined) return false;
      return words.size <= FEW || likeness(words, this.#wordsOf(chapter, unit)) >= ALIKE;
    };
    if (texts.length !== blocks.length || !blocks.every(isSame)) {
      const others = texts.map((unit) => ({ chapter, unit }));
      this.#matchAlike(blocks, others, found);
      return;
    }
    for (const [index, { name }] of blocks.entries()) {
      const unit = texts[index];
      if (unit !== undefined) found.set(name, { chapter, unit, isAsWritten: false });
    }
  }

  /** What is found nowhere yet may have been moved. */
  #matchRest(written: Written, found: Map<string, FoundUnit>): void {
    const used = new Set([...found.values()].map(({ unit }) => unit));
    const free = this.#chapters.flatMap((chapter) =>
      chapter.units.flatMap((unit) =>
        used.has(unit) || unit.node === null || unit.isWhole ? [] : { chapter, unit },
      ),
    );
    const rest = [...written.values()].filter(({ name }) => !found.has(name));
    if (rest.length * free.length <= MOST_COMPARED) this.#matchAlike(rest, free, found);
  }

  /** Those that are most alike first. */
  #matchAlike(
    blocks: readonly MappedBlock[],
    units: readonly Omit<FoundUnit, 'isAsWritten'>[],
    found: Map<string, FoundUnit>,
  ): void {
    const pairs = blocks.flatMap((block) => {
      const words = wordsIn(block.text);
      return units.flatMap(({ chapter, unit }) => {
        const score = likeness(words, this.#wordsOf(chapter, unit));
        const least = chapter.file === block.file ? ALIKE : ALIKE_ELSEWHERE;
        return score >= least ? { block, chapter, unit, score } : [];
      });
    });
    const used = new Set<Unit>();
    for (const { block, chapter, unit } of pairs.toSorted((a, b) => b.score - a.score)) {
      if (used.has(unit) || found.has(block.name)) continue;
      used.add(unit);
      found.set(block.name, { chapter, unit, isAsWritten: false });
    }
  }

  #wordsOf(chapter: Chapter, unit: Unit): ReadonlyMap<string, number> {
    const known = this.#words.get(unit);
    if (known !== undefined) return known;
    const signs = chapter.signsOf(unit).map(({ sign }) => sign ?? ' ');
    const words = wordsIn(signs.join(''));
    this.#words.set(unit, words);
    return words;
  }
}
