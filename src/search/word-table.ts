import type { Language } from '../language/index.ts';
import { withoutEnding } from './plain-endings.ts';
import type { WordTable } from './search-data.ts';
import { fold, tokensOf } from './tokens.ts';
import { danishReadings, type Reading } from './words.ts';

/** What the words of some texts are found by: Danish ones by the dictionary, others by each other (documents, document). */
export async function wordTableOf(language: Language, texts: readonly string[]): Promise<WordTable> {
  const words = new Set(texts.flatMap((text) => tokensOf(text).map(({ word }) => word)));
  const spelt = [...words].filter((word) => !/\p{N}/u.test(word));
  const known = language === 'da' ? await danishReadings(spelt) : new Map<string, readonly Reading[]>();
  const basic = new Map<string, Set<string>>();
  const parts = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, key: string, values: readonly string[]): void => {
    to.set(key, new Set([...(to.get(key) ?? []), ...values]));
  };
  for (const [word, readings] of known) {
    for (const reading of readings) {
      add(basic, fold(word), [fold(reading.basic)]);
      if (reading.parts.length > 0) add(parts, fold(reading.basic), reading.parts.map(fold));
    }
  }
  const all = new Set([...words].map(fold));
  for (const word of all) {
    if (basic.has(word)) continue;
    const stem = withoutEnding(word, language, (candidate) => all.has(candidate));
    if (stem !== undefined) add(basic, word, [...(basic.get(stem) ?? [stem])]);
  }
  return { basic: written(basic), parts: written(parts) };
}

/** As the page gets them: in one order, and without words that stand for themselves. */
function written(words: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string> {
  return Object.fromEntries(
    [...words]
      .map(([word, forms]): [string, string] => [word, [...forms].sort().join(' ')])
      .filter(([word, forms]) => word !== forms)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
