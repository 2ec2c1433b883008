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

/** Letters that Danish words do not have beside each other, and a scanner gives: laege, hjzelp, lsegen, ZAndring, heIt. */
const IMPOSSIBLE =
  /ae|(?<![aeiouyæøå])ze|^[^aeiouyæøåAEIOUYÆØÅ]+se|^Z[AE]|^AE\p{Ll}|\p{Ll}I(?=\p{Ll})|^I(?=[æøå])/u;
/** What the most frequent words with an å become: nobody means anything else by them. */
const FREQUENT = /^(?:sa|ogsa|ligesa|altsa|sadan|sadanne|saledes|derpa|hvorpa)$/i;

/** What Hunspell says of a reading. */
export interface KnownWords {
  knows(word: string): boolean;
  /** Whether the dictionary has the word itself, and does not only allow it as a compound: it allows "internål". */
  lists(word: string): boolean;
}

/** Whether a scanner shows in a word: nobody could say it in Danish. The letters of "tree" may be read as "træ", and need not. */
export function looksScanned(word: string): boolean {
  return IMPOSSIBLE.test(word) || FREQUENT.test(word) || hasStrayG(word);
}

/**
 * The words that a scanner may have made a word of, those with the fewest changed letters only: any that is Danish, where a
 * scanner shows in the word, else those that the dictionary lists.
 */
export function readingsOf(word: string, dictionary: KnownWords): string[] {
  const isReading = looksScanned(word)
    ? (reading: string) => !looksScanned(reading) && dictionary.knows(reading)
    : (reading: string) => dictionary.knows(reading) && dictionary.lists(reading);
  // Each with the index after its last change, so that changes are tried in one order only.
  let readings = new Map([[word, 0]]);
  for (let changes = 0; changes < MOST_CHANGES; changes++) {
    const next = new Map<string, number>();
    for (const [reading, from] of readings) {
      for (const [changed, at] of changesOf(reading, from)) {
        if (next.size < MOST_READINGS) next.set(changed, at);
      }
    }
    const known = [...next.keys()].filter((reading) => isPlausible(reading) && isReading(reading));
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

/** A g that can be said: beside a vowel, at the end of a syllable (borg) or at the beginning of one (grad, afgrænse, statsgrænse). */
const SAID_G =
  /(?<=[aeiouyæøåé][dglnr]?)g|g(?=[aeiouyæøåé])|(?<=^|[lmnrs]|[aeiouyæøåé]\p{L})g(?=[jlnr][aeiouyæøåé])/giu;

/** Whether a word has a g among consonants, where there must be a vowel: mgde. */
function hasStrayG(word: string): boolean {
  // A capital I in front of a g is an l: Igsning.
  return word
    .replace(/^I(?=g)/, 'l')
    .replace(SAID_G, '')
    .includes('g');
}
