import { ForeignSlugs } from './foreign-slugs.ts';
import { slug } from './identifier.ts';

/** What a `#name` in a link means: an id; none; or one of several headings, by their ids. */
export type Anchor =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'missing' };

/** The headings of one file by their names: a map for each way to name them, the one that counts most first. */
interface FileAnchors {
  readonly chapterId: string;
  readonly slugs: ForeignSlugs;
  readonly names: readonly Map<string, string>[];
}

interface NamedHeading {
  readonly id: string;
  readonly title: string;
  /** The title with its soft hyphens as hyphens. */
  readonly hyphenated: string;
}

/** The names by which a link can lead to a heading: its id, the slug of its text, what other tools make of that, and one with its soft hyphens. */
export class Anchors {
  readonly #files = new Map<string, FileAnchors>();
  /** The ids made from titles. */
  readonly #made = new Set<string>();

  /** What anchors in raw HTML are called instead, by file and name. */
  readonly #renamed: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(renamed: ReadonlyMap<string, ReadonlyMap<string, string>>) {
    this.#renamed = renamed;
  }

  /** The id that an anchor in a file's raw HTML has instead of its own; null where it keeps that. */
  renamed(name: string, file: string): string | null {
    return this.#renamed.get(file)?.get(name) ?? null;
  }

  /** @param isMade whether the id was made from the title, and not given by the author */
  add(file: string, { id, title, hyphenated }: NamedHeading, isMade: boolean): void {
    let known = this.#files.get(file);
    if (known === undefined) {
      known = { chapterId: id, slugs: new ForeignSlugs(), names: Array.from({ length: 6 }, () => new Map()) };
      this.#files.set(file, known);
    }
    if (isMade) this.#made.add(id);
    const spellings = [id, slug(title), ...known.slugs.next(title), slug(hyphenated)];
    for (const [index, name] of spellings.entries()) {
      const names = known.names[index];
      if (!names?.has(name)) names?.set(name, id);
    }
  }

  /**
   * What a link in a file means by a name. An id that the author gave comes first, for there is one in the whole document; then a
   * heading of the same file, as in all tools where a file is a page; then one of any other.
   *
   * @param ids all that the document has
   */
  find(name: string, file: string, ids: { has(id: string): boolean }): Anchor {
    const own = this.renamed(name, file) ?? this.given(name, ids) ?? this.inFile(name, file);
    if (own !== null) return { kind: 'found', id: own };
    if (ids.has(name)) return { kind: 'found', id: name };
    const found = new Set([...this.#files.keys()].flatMap((other) => this.inFile(name, other) ?? []));
    const [id] = found;
    if (id === undefined) return { kind: 'missing' };
    return found.size === 1 ? { kind: 'found', id } : { kind: 'several', ids: [...found] };
  }

  /** An id of the document that the author gave, or that is not a heading's. */
  given(name: string, ids: { has(id: string): boolean }): string | null {
    return ids.has(name) && !this.#made.has(name) ? name : null;
  }

  /** The id of a file's heading by any of its names; `top` is the file's beginning, as browsers have it. */
  inFile(name: string, file: string): string | null {
    const known = this.#files.get(file);
    if (known === undefined) return null;
    // GitHub does not tell capitals from small letters.
    for (const spelling of [name.normalize('NFC'), name.normalize('NFC').toLowerCase()]) {
      for (const names of known.names) {
        const id = names.get(spelling);
        if (id !== undefined) return id;
      }
    }
    return name === 'top' ? known.chapterId : null;
  }

  /** All that decides what it answers. */
  toJSON(): unknown {
    const files = [...this.#files].map(([file, { chapterId, names }]) => [
      file,
      chapterId,
      names.map((ids) => [...ids]),
    ]);
    return [files, [...this.#made], [...this.#renamed].map(([file, names]) => [file, [...names]])];
  }

  /** The names of a file's headings, for who has mistyped one. */
  *namesIn(file: string): Iterable<string> {
    for (const names of this.#files.get(file)?.names ?? []) yield* names.keys();
  }
}
