import type { Language } from '../../../language/index.ts';
import type { GlossaryTerm } from './terms.ts';
import { type Found, Vocabulary } from './vocabulary.ts';

/** The terms that a document explains, and which of them it has used so far. */
export class Glossary {
  readonly #byId = new Map<string, GlossaryTerm>();
  readonly #files = new Set<string>();
  readonly #used = new Set<GlossaryTerm>();
  readonly #explanations = new Map<GlossaryTerm, string>();
  readonly #vocabularies = new Map<Language, Vocabulary>();

  /** Adds the terms of one list; all are added before any is looked for. */
  add(terms: readonly GlossaryTerm[], file: string): void {
    for (const term of terms) this.#byId.set(term.id, term);
    if (terms.length > 0) this.#files.add(file);
  }

  get terms(): readonly GlossaryTerm[] {
    return [...this.#byId.values()];
  }

  term(id: string): GlossaryTerm | undefined {
    return this.#byId.get(id);
  }

  /** Whether terms are explained in a chapter: it has no links to them. */
  isIn(file: string): boolean {
    return this.#files.has(file);
  }

  /** Notes that a term is used. */
  use(term: GlossaryTerm): void {
    this.#used.add(term);
  }

  /** Whether a chapter so far has used a term. */
  isUsed(term: GlossaryTerm): boolean {
    return this.#used.has(term);
  }

  /** The ids of the terms that were used so far. */
  get used(): string[] {
    return [...this.#used].map(({ id }) => id);
  }

  /** What a term means, as plain text; written once. */
  explanation(term: GlossaryTerm, write: () => string): string {
    let text = this.#explanations.get(term);
    if (text === undefined) {
      text = write();
      this.#explanations.set(term, text);
    }
    return text;
  }

  /** The terms in a text of that language, in order; they do not overlap. */
  find(text: string, language: Language): Found[] {
    return this.#vocabulary(language).find(text);
  }

  #vocabulary(language: Language): Vocabulary {
    let vocabulary = this.#vocabularies.get(language);
    if (vocabulary === undefined) {
      const terms = this.terms.filter((term) => term.linked && term.language === language);
      vocabulary = new Vocabulary(terms, language);
      this.#vocabularies.set(language, vocabulary);
    }
    return vocabulary;
  }
}
