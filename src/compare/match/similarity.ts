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

/**
 * How much of two texts is the same, whatever its order: from 0 to 1 (Dice's coefficient of their words).
 *
 * @param least what is below it is of no interest, and may be answered as 0
 */
export function similarity(one: readonly string[], two: readonly string[], least = 0): number {
  const [a, b] = [bagOf(one), bagOf(two)];
  const all = a.size + b.size;
  if (all === 0) return 1;
  // No more can be shared than there is in the smaller one.
  if (2 * Math.min(a.size, b.size) < least * all) return 0;
  const [few, many] = a.bag.size < b.bag.size ? [a.bag, b.bag] : [b.bag, a.bag];
  let shared = 0;
  for (const [word, count] of few) shared += Math.min(count, many.get(word) ?? 0);
  return (2 * shared) / all;
}
