/** Longest first; an `e` may stand in the place of the ending (`stating`: `state`). */
const ENDINGS = {
  da: 'ernes ernes erne enes ens ene ets ers er es en et te de e s r n t'.split(' '),
  en: 'ings ing edly ed ers er ies es s ly'.split(' '),
};

const SHORTEST = 3;

/**
 * The word that another is a form of, where no dictionary says so: one ending less, and among those that are known. Undefined where there
 * is none.
 */
export function withoutEnding(
  word: string,
  language: keyof typeof ENDINGS,
  isKnown: (word: string) => boolean,
): string | undefined {
  for (const ending of ENDINGS[language]) {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || stem.length < SHORTEST) continue;
    const found = [stem, `${stem}e`, `${stem}y`].find(isKnown);
    if (found !== undefined) return found;
  }
  return undefined;
}
