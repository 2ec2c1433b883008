import { compareEditions } from '../compare/compare.ts';
import { type ListedChapter, listOfChanges } from '../compare/tell/list.ts';
import type { ComparedEdition } from '../compare/types.ts';
import { comparedEdition } from '../edition/earlier-release.ts';
import type { OpenEdition } from '../edition/open-edition.ts';

/** What sections of one edition are called in the next: the id that a heading had, and the one that it has. */
export interface Renamed {
  readonly document: string;
  readonly from: string;
  readonly to: string;
  readonly ids: Readonly<Record<string, string>>;
}

/** What changed since the edition before. */
export interface ChangesSince {
  /** The version of that edition. */
  readonly version: string;
  readonly chapters: readonly ListedChapter[];
}

/** Compares each edition of a document with the one before it that the site shows. They come from the oldest to the newest. */
export class Comparisons {
  readonly #before = new Map<string, ComparedEdition>();
  readonly #renamed: Renamed[] = [];

  /** What sections of one edition are called in the next. */
  get renamed(): readonly Renamed[] {
    return this.#renamed;
  }

  /** Null for the first edition of a document. */
  next(edition: OpenEdition): ChangesSince | null {
    const { id, config } = edition.document;
    const { version } = config;
    // What is wrong with the chapters is told where they are checked.
    const { value: rendered } = edition.rendered({ variant: null, sheet: null, format: 'html' });
    const after = comparedEdition(edition.document, rendered);
    const before = this.#before.get(id);
    this.#before.set(id, after);
    if (before === undefined || before.version === null || version === null) return null;
    const comparison = compareEditions(before, after);
    const ids = Object.fromEntries(
      [...comparison.ids].flatMap(([from, to]) => (to === null || to === from ? [] : [[from, to]])),
    );
    this.#renamed.push({ document: id, from: before.version, to: version, ids });
    return { version: before.version, chapters: listOfChanges(comparison) };
  }
}
