/** What is found: a heading with all up to the next one, or a word of the glossary with what it means. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** `3.2`, `Bilag A`; null where it has none. */
  readonly number: string | null;
  readonly chapter: { readonly id: string; readonly title: string };
  /** The place of its page among those of the edition, or of its chapter. */
  readonly page: number;
  /** The words of the index that lead to it. */
  readonly keywords: readonly string[];
  /** Without footnotes and without what is explained when a term is pointed at. */
  readonly sentences: readonly string[];
}
