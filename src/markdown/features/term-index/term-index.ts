import type { Language } from '../../../language/index.ts';
import type { IndexTerm } from '../../mdast.ts';
import type { Heading, IndexGroup } from '../../types.ts';
import { type IndexUse, inAlphabeticalOrder } from './alphabetical.ts';

/** The places of a document that its index of terms leads to. */
export class TermIndex {
  readonly #terms = new Map<string, readonly IndexTerm[]>();
  readonly #uses: IndexUse[] = [];

  get isEmpty(): boolean {
    return this.#terms.size === 0;
  }

  /** Adds what the index says of the element with an id. */
  add(id: string, terms: readonly IndexTerm[]): void {
    this.#terms.set(id, [...(this.#terms.get(id) ?? []), ...terms]);
  }

  /** Takes what was added for an element, in the order in which the document has them. */
  arriveAt(id: string, section: Heading | null): void {
    for (const { term, under } of this.#terms.get(id) ?? []) {
      this.#uses.push({ term, under, place: { id, section } });
    }
  }

  /** What was arrived at, in the alphabetical order of the language. */
  groups(language: Language): IndexGroup[] {
    return inAlphabeticalOrder(this.#uses, language);
  }
}
