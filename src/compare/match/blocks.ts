import type { Block, Section } from '../read/tree.ts';
import { align, findElsewhere, type Pair } from './align.ts';
import { family, likeness, onlyOf } from './likeness.ts';
import type { SectionMatches } from './sections.ts';

/** Two blocks that are the same, or one that stands on one side alone. */
export interface BlockPair extends Pair<Block> {
  /** The section that it stood in before; null where it has not been moved out of it. */
  readonly from: Section | null;
}

/** Fewer words that are equal may be so by chance. */
const FEWEST_EQUAL = 4;
/** Fewer that are alike may be so by chance. */
const FEWEST_ALIKE = 12;

/**
 * Which blocks are the same: those of one section, list or box first; then, of what is left on both sides of the document, those that were
 * moved from one of them to another.
 */
export class BlockMatches {
  readonly #aligned = new WeakMap<readonly Block[], ReturnType<typeof alignBlocks>>();
  /** By the newer block. */
  readonly #moved: ReadonlyMap<Block, Block>;
  readonly #gone: ReadonlySet<Block>;
  /** In which section what is on one side alone stands. */
  readonly #sections = new Map<Block, Section>();

  constructor(before: readonly Section[], after: readonly Section[], matches: SectionMatches) {
    const left: Pair<Block>[] = [];
    const collect = (old: readonly Block[], young: readonly Block[], sections: Pair<Section>): void => {
      for (const pair of this.#alignedOf(old, young)) {
        const section = pair.after === null ? sections.before : sections.after;
        if (pair.before === null || pair.after === null) {
          left.push(pair);
          const block = pair.after ?? pair.before;
          if (block !== null && section !== null) this.#sections.set(block, section);
        } else if (isOpened(pair.before, pair.after)) {
          collect(blocksOf(pair.before), blocksOf(pair.after), sections);
        }
      }
    };
    const all = (sections: readonly Section[]): Section[] =>
      sections.flatMap((section) => [section, ...all(section.sections)]);
    for (const section of all(after)) {
      const old = matches.before.get(section) ?? null;
      collect(old?.blocks ?? [], section.blocks, { before: old, after: section, moved: false });
    }
    for (const old of all(before))
      if (!matches.after.has(old)) collect(old.blocks, [], { before: old, after: null, moved: false });
    this.#moved = findElsewhere(left.filter(isTelling), {
      keyOf: ({ key }) => key,
      similarity: (one, other) =>
        Math.min(one.words.length, other.words.length) < FEWEST_ALIKE ? 0 : likeness(one, other),
    });
    this.#gone = new Set(this.#moved.values());
  }

  /** The blocks of a section, an item or a cell of both sides, in the order of the newer one. What was moved stands at its new place alone. */
  pairs(before: readonly Block[], after: readonly Block[]): BlockPair[] {
    const pairs = this.#alignedOf(before, after).flatMap((pair): BlockPair[] => {
      if (pair.after === null)
        return pair.before && this.#gone.has(pair.before) ? [] : [{ ...pair, from: null }];
      const moved = pair.before === null ? this.#moved.get(pair.after) : undefined;
      if (moved === undefined) return [{ ...pair, from: null }];
      const [from, to] = [this.#sections.get(moved), this.#sections.get(pair.after)];
      return [{ before: moved, after: pair.after, moved: true, from: from === to ? null : (from ?? null) }];
    });
    // What stands alone on both sides of a section, an item or a cell is the same one, however much of it is new.
    const [one, other] = [onlyOf(before), onlyOf(after)];
    const isSame = one !== null && other !== null && family(one) === family(other);
    const isOne = isSame && pairs.length === 2 && pairs.every(({ moved }) => !moved);
    return isOne ? [{ before: one, after: other, moved: false, from: null }] : pairs;
  }

  #alignedOf(before: readonly Block[], after: readonly Block[]): readonly Pair<Block>[] {
    const place = after.length > 0 ? after : before;
    const known = this.#aligned.get(place) ?? alignBlocks(before, after);
    this.#aligned.set(place, known);
    return known;
  }
}

const alignBlocks = (before: readonly Block[], after: readonly Block[]): Pair<Block>[] =>
  align(before, after, { keyOf: ({ key }) => key, similarity: likeness });

/** Whether what stands in two blocks is compared by itself. */
const isOpened = (before: Block, after: Block): boolean =>
  before.kind === 'group' && after.kind === 'group' && before.key !== after.key;

const blocksOf = (block: Block): readonly Block[] => (block.kind === 'group' ? block.blocks : []);

/** Whether it is no chance that a block is found again. */
const isTelling = ({ before, after }: Pair<Block>): boolean => {
  const block = after ?? before;
  return block !== null && (block.words.length >= FEWEST_EQUAL || block.kind === 'picture');
};
