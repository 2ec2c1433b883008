import { diffArrays } from 'diff';

/** What stands at one place of a list: on both sides, or on one. */
export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
  /** Whether it stood elsewhere in the list. */
  readonly moved: boolean;
}

export interface Alignment<T> {
  readonly keyOf: (item: T) => string;
  /** From 0 to 1; those below the threshold are two things. */
  readonly similarity: (before: T, after: T) => number;
}

/** Half of the words: less is another text, and would be unreadable word by word. */
export const ALIKE = 0.5;
/** What has been moved is looked for everywhere, so it must be surer. */
const MOVED = 0.8;
/** Comparing each with each has an end: beyond it a list counts as another. */
const MOST_COMPARED = 250_000;

/**
 * Which items of two lists are the same: first those that are equal, in order; between them those that are alike, in order; then those of
 * the rest that are found at another place. The answer is in the order of the newer list, with what was removed behind what stood before it.
 */
export function align<T>(before: readonly T[], after: readonly T[], how: Alignment<T>): Pair<T>[] {
  const pairs = inOrder(before, after, how);
  const moved = findElsewhere(pairs, how);
  if (moved.size === 0) return pairs;
  const gone = new Set(moved.values());
  return pairs.flatMap((pair): Pair<T>[] => {
    if (pair.before !== null && gone.has(pair.before)) return [];
    const from = pair.before === null && pair.after !== null ? moved.get(pair.after) : undefined;
    return [from === undefined ? pair : { ...pair, before: from, moved: true }];
  });
}

/** Of what stands on one side alone, what is found at another place on the other, by the newer item: what is equal first, then what is alike. */
export function findElsewhere<T>(pairs: readonly Pair<T>[], { keyOf, similarity }: Alignment<T>): Map<T, T> {
  const removed = new Set(
    pairs.flatMap(({ before, after }) => (after === null && before !== null ? [before] : [])),
  );
  const added = pairs.flatMap(({ before, after }) => (before === null && after !== null ? [after] : []));
  const found = new Map<T, T>();
  const byKey = Map.groupBy(removed, keyOf);
  for (const item of added) {
    const from = byKey.get(keyOf(item))?.shift();
    if (from === undefined) continue;
    found.set(item, from);
    removed.delete(from);
  }
  if (removed.size * added.length > MOST_COMPARED) return found;
  for (const item of added) {
    if (found.has(item)) continue;
    const from = [...removed].find((one) => similarity(one, item) >= MOVED);
    if (from === undefined) continue;
    found.set(item, from);
    removed.delete(from);
  }
  return found;
}

function inOrder<T>(before: readonly T[], after: readonly T[], how: Alignment<T>): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let [from, to] = [0, 0];
  let gap: { readonly before: T[]; readonly after: T[] } = { before: [], after: [] };
  const close = (): void => {
    pairs.push(...alignGap(gap.before, gap.after, how));
    gap = { before: [], after: [] };
  };
  for (const { added, removed, count } of diffArrays(before.map(how.keyOf), after.map(how.keyOf))) {
    if (removed) gap.before.push(...before.slice(from, from + count));
    else if (added) gap.after.push(...after.slice(to, to + count));
    else {
      close();
      for (let i = 0; i < count; i++)
        pairs.push({ before: before[from + i] ?? null, after: after[to + i] ?? null, moved: false });
    }
    if (!added) from += count;
    if (!removed) to += count;
  }
  close();
  return pairs;
}

/** Of all ways to pair what is alike, in order, the one that has most in common. */
function alignGap<T>(before: readonly T[], after: readonly T[], { similarity }: Alignment<T>): Pair<T>[] {
  const [rows, columns] = [before.length, after.length];
  const isWide = rows * columns > MOST_COMPARED;
  const alike = before.map((one) =>
    after.map((other) => {
      const score = isWide ? 0 : similarity(one, other);
      return score >= ALIKE ? score : 0;
    }),
  );
  // best[i][j]: what the items from i and from j on have in common at most.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const score = alike[i]?.[j] ?? 0;
      const paired = score > 0 ? score + at(i + 1, j + 1) : 0;
      const row = best[i];
      if (row) row[j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    const score = alike[i]?.[j] ?? 0;
    const paired = score > 0 && at(i, j) === score + at(i + 1, j + 1);
    const skipsBefore = i < rows && (j === columns || at(i, j) === at(i + 1, j));
    if (paired) pairs.push({ before: before[i++] ?? null, after: after[j++] ?? null, moved: false });
    else if (skipsBefore) pairs.push({ before: before[i++] ?? null, after: null, moved: false });
    else pairs.push({ before: null, after: after[j++] ?? null, moved: false });
  }
  return pairs;
}
