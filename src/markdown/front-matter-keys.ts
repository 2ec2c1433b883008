import { distance } from 'fastest-levenshtein';

/** The keys of front matter that mean something here. */
export const OWN_KEYS = ['id', 'title', 'shortTitle', 'numbered', 'appendix', 'startsOn', 'lang'] as const;

/** Keys of other tools that are written nearly as one of ours. */
const OF_OTHERS: ReadonlySet<string> = new Set(['uid']);

/** Whether keys of other tools are among some, so that the rest may be meant for those, too. */
export const hasForeignKeys = (keys: readonly string[]): boolean =>
  keys.some((key) => !OWN_KEYS.some((own) => own === key));

/** Which of our keys an unknown one was meant to be; null for a known one, and for one that is like none: it is for another tool. */
export function meantKey(key: string): string | null {
  if (OWN_KEYS.some((own) => own === key) || OF_OTHERS.has(key)) return null;
  return OWN_KEYS.find((own) => isNear(plain(key), plain(own))) ?? null;
}

const plain = (key: string): string => key.toLowerCase().replace(/[-_ ]/g, '');

/** One letter away, or two in a long word; or the same letters in another order. */
function isNear(key: string, own: string): boolean {
  return distance(key, own) <= (own.length < 6 ? 1 : 2) || sorted(key) === sorted(own);
}

const sorted = (word: string): string => [...word].sort().join('');
