import { slug } from '../markdown/identifier.ts';

/** Ids that the lists and templates of a document have. */
const RESERVED = [
  ...['changes-since', 'content', 'contents', 'document-history', 'list-of-figures', 'list-of-tables', 'top'],
  ...['open-points', 'term-index', 'glossary', 'footnote-label'],
];
const LONGEST = 60;

/** The ids of a document, each given once. */
export class Ids {
  readonly #given = new Set<string>(RESERVED);

  /** An id made from a text. */
  make(text: string): string {
    const made = slug(text).slice(0, LONGEST).replace(/-+$/, '');
    let id = made;
    for (let number = 2; this.#given.has(id); number++) id = `${made}-${number}`;
    this.#given.add(id);
    return id;
  }
}
