import { collatorOf } from '../../../language/collator.ts';
import type { Language } from '../../../language/index.ts';
import type { IndexEntry, IndexGroup, IndexPlace } from '../../types.ts';

/** A place to which the index of terms leads by a word, or by a word under another. */
export interface IndexUse {
  readonly term: string;
  readonly under: string | null;
  readonly place: IndexPlace;
}

interface OpenEntry {
  readonly term: string;
  readonly places: IndexPlace[];
  readonly children: Map<string, OpenEntry>;
}

/** The index of terms, in the alphabetical order of the language: in Danish æ, ø and å come last, and aa is å. */
export function inAlphabeticalOrder(uses: readonly IndexUse[], language: Language): IndexGroup[] {
  if (uses.length === 0) return [];
  const entries = new Map<string, OpenEntry>();
  for (const { term, under, place } of uses) {
    const entry = entryOf(entries, capitalised(term));
    const { places } = under === null ? entry : entryOf(entry.children, under);
    if (!places.some(({ id }) => id === place.id)) places.push(place);
  }
  const collator = collatorOf(language);
  const groups: { letter: string; entries: IndexEntry[] }[] = [];
  for (const entry of inOrder(entries, collator)) {
    const letter = letterOf(entry.term, language);
    const last = groups.at(-1);
    if (last?.letter === letter) last.entries.push(entry);
    else groups.push({ letter, entries: [entry] });
  }
  return groups;
}

function entryOf(entries: Map<string, OpenEntry>, term: string): OpenEntry {
  const key = term.toLowerCase();
  let entry = entries.get(key);
  if (entry === undefined) {
    entry = { term, places: [], children: new Map() };
    entries.set(key, entry);
  }
  return entry;
}

function inOrder(entries: ReadonlyMap<string, OpenEntry>, collator: Intl.Collator): IndexEntry[] {
  return [...entries.values()]
    .sort((a, b) => collator.compare(a.term, b.term))
    .map(({ term, places, children }) => ({ term, places, children: inOrder(children, collator) }));
}

function letterOf(term: string, language: Language): string {
  if (language === 'da' && /^aa/i.test(term)) return 'Å';
  const first = term.normalize('NFC').charAt(0).toUpperCase();
  if (language === 'da' && /[ÆØÅ]/.test(first)) return first;
  // Where they are no letters of their own they stand with those that they come from.
  const base = { Æ: 'A', Ø: 'O' }[first] ?? first.normalize('NFD').charAt(0);
  return /\p{L}/u.test(base) ? base : '#';
}

/** A glossary writes its terms with a capital; in one list all are alike. */
function capitalised(term: string): string {
  return term.charAt(0).toUpperCase() + term.slice(1);
}
