/** How often each word that says something is in a text. */
type Bag = ReadonlyMap<string, number>;

const bags = new WeakMap<readonly string[], { readonly bag: Bag; readonly size: number }>();

/** Short words are in every text, so that they say nothing of two being one; where there are no others they have to do. */
const SHORT = 4;

function bagOf(words: readonly string[]): { readonly bag: Bag; readonly size: number } {
  const known = bags.get(words);
  if (known !== undefined) return known;
  const long = words.filter((word) => word.length >= SHORT || /\d/.test(word));
  const counted = long.length >= 2 ? long : words;
  const bag = new Map<string, number>();
  for (const word of counted) bag.set(word, (bag.get(word) ?? 0) + 1);
  const made = { bag, size: counted.length };
  bags.set(words, made);
  return made;
}

/** How much of two texts is the same, whatever its order: from 0 to 1 (Dice's coefficient of their words). */
export function similarity(one: readonly string[], two: readonly string[]): number {
  const [small, large] = [bagOf(one), bagOf(two)].sort((a, b) => a.bag.size - b.bag.size);
  if (small === undefined || large === undefined || small.size + large.size === 0) return 1;
  // No more can be the same than there is in the smaller one.
  let shared = 0;
  for (const [word, count] of small.bag) shared += Math.min(count, large.bag.get(word) ?? 0);
  return (2 * shared) / (small.size + large.size);
}
