import type { WasRead } from '../files/read-log.ts';
import type { Shown } from './shown.ts';
import type { View } from './view.ts';

/** So many are held that nobody looks at, for whoever goes back to one: each has a page, a PDF and an opened document. */
const MOST_LEFT = 3;

/** What is looked at, in any number of windows. */
export class Views {
  readonly #make: (shown: Shown) => View;
  /** The one that was asked for last comes last. */
  readonly #views = new Map<string, View>();

  constructor(make: (shown: Shown) => View) {
    this.#make = make;
  }

  get size(): number {
    return this.#views.size;
  }

  of(shown: Shown): View {
    const key = JSON.stringify(shown);
    const view = this.#views.get(key) ?? this.#make(shown);
    this.#views.delete(key);
    this.#views.set(key, view);
    const left = [...this.#views].filter(([other, { isLookedAt }]) => other !== key && !isLookedAt);
    for (const [oldest] of left.slice(0, Math.max(0, left.length - MOST_LEFT))) this.#views.delete(oldest);
    return view;
  }

  /** What nobody looks at is forgotten, since it is not as it was. */
  refresh(): void {
    for (const [key, view] of this.#views)
      if (view.isLookedAt) view.refresh();
      else this.#views.delete(key);
  }

  /** What was read for those that somebody looks at. */
  get read(): WasRead {
    const read = [...this.#views.values()].filter(({ isLookedAt }) => isLookedAt).map((view) => view.read);
    return {
      files: read.flatMap(({ files }) => files),
      folders: read.flatMap(({ folders }) => folders),
    };
  }

  goTo(file: string, line: number): void {
    for (const view of this.#views.values()) view.goTo(file, line);
  }

  close(): void {
    for (const view of this.#views.values()) view.close();
  }
}
