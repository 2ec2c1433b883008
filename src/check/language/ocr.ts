/**
 * What a scanner makes of Danish letters, and what they were. The letters that it lost are the ones that only Danish
 * has; l and I look alike in many typefaces.
 */
const MISREADINGS: readonly (readonly [seen: string, meant: string])[] = [
  ['ae', 'æ'],
  ['ee', 'æ'],
  ['ze', 'æ'],
  ['se', 'æ'],
  ['ZE', 'Æ'],
  ['ZA', 'Æ'],
  ['AE', 'Æ'],
  ['g', 'ø'],
  ['a', 'å'],
  ['a', 'æ'],
  ['I', 'l'],
];

/** Letters read wrongly in one word. Three are in "opfglgning" and its like; more would make any word out of any other. */
const MOST_CHANGES = 3;
const MOST_READINGS = 400;

/** The known words that a scanner may have made a word of, those with the fewest changed letters only. */
export function readingsOf(word: string, knows: (word: string) => boolean): string[] {
  // Each with the index after its last change, so that changes are tried in one order only.
  let readings = new Map([[word, 0]]);
  for (let changes = 0; changes < MOST_CHANGES; changes++) {
    const next = new Map<string, number>();
    for (const [reading, from] of readings) {
      for (const [changed, at] of changesOf(reading, from)) {
        if (next.size < MOST_READINGS) next.set(changed, at);
      }
    }
    const known = [...next.keys()].filter((reading) => isPlausible(reading) && knows(reading));
    if (known.length > 0) return known;
    readings = next;
  }
  return [];
}

/** All words with one letter changed back at or after an index, and the index after it. */
function* changesOf(word: string, from: number): Generator<[changed: string, after: number]> {
  for (let at = from; at < word.length; at++) {
    for (const [seen, meant] of MISREADINGS) {
      if (!word.startsWith(seen, at)) continue;
      const isFirst = at === 0;
      const letter = isFirst && /^\p{Lu}/u.test(word) && seen !== 'I' ? meant.toUpperCase() : meant;
      yield [word.slice(0, at) + letter + word.slice(at + seen.length), at + 1];
    }
  }
}

/** No capitals within a word in small letters. */
function isPlausible(word: string): boolean {
  return !/\p{Ll}\p{Lu}/u.test(word);
}
