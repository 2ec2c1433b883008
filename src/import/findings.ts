import type { ProblemKey } from '../report/words/said.ts';

/** What an import tells of: what it leaves out, writes in another form, or suggests to its author. */
export type FindingKey = Extract<ProblemKey, `import-${'lost' | 'changed' | 'suggestion'}.${string}`>;

/** Where in the document that is imported. */
export interface SourcePlace {
  /** The paragraph's number. */
  readonly paragraph: number;
  /** The heading above it; the document's name where there is none. */
  readonly heading: string;
  /** How its text begins. */
  readonly text: string;
}

export interface Finding {
  readonly key: FindingKey;
  readonly at: SourcePlace;
  /** What it is about, in the document's own words. */
  readonly what: string;
  /** How many there are, where only the first is told. */
  readonly count: number;
}

/** What is said of a place is cut off there. */
const LONGEST = 50;

/** Gathers what is found while a document is gone through; the place is where the work is. */
export class Findings {
  readonly #list: Finding[] = [];
  readonly #counted = new Map<FindingKey, Finding>();
  #place: SourcePlace;

  /** @param name of the document */
  constructor(name: string) {
    this.#place = { paragraph: 0, heading: name, text: '' };
  }

  get place(): SourcePlace {
    return this.#place;
  }

  /** The work goes on at another paragraph. */
  at(paragraph: number, text: string): void {
    this.#place = { ...this.#place, paragraph, text: cut(text) };
  }

  /** The work goes on under another heading. */
  under(heading: string): void {
    this.#place = { ...this.#place, heading: cut(heading) };
  }

  /** Tells of one thing at its place. */
  tell(key: FindingKey, what = ''): void {
    this.#list.push({ key, at: this.#place, what: cut(what), count: 1 });
  }

  /** The same of what a paragraph may have in several pieces. */
  tellOnce(key: FindingKey, what: string): void {
    const isTold = this.#list.some(
      (one) => one.key === key && one.what === cut(what) && one.at.paragraph === this.#place.paragraph,
    );
    if (!isTold) this.tell(key, what);
  }

  /** Tells of what there is much of: once, where it is first, with how many there are. */
  count(key: FindingKey, count = 1): void {
    const first = this.#counted.get(key) ?? { key, at: this.#place, what: '', count: 0 };
    this.#counted.set(key, { ...first, count: first.count + count });
  }

  get list(): readonly Finding[] {
    return [...this.#list, ...this.#counted.values()].sort((a, b) => a.at.paragraph - b.at.paragraph);
  }
}

/** On one line, and not too long. */
export function cut(text: string): string {
  const tidy = text.replace(/[\s\u00ad]+/g, ' ').trim();
  if (tidy.length <= LONGEST) return tidy;
  return `${tidy.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
