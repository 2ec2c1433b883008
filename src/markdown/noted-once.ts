import type { Diagnostic, Diagnostics } from '../report/diagnostic.ts';

/** What is told once for each chapter, of the first place, with how many there are. */
export class NotedOnce {
  readonly #diagnostics: Diagnostics;
  #first: ((more: number) => Diagnostic) | undefined;
  #count = 0;

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
  }

  /** @param told the problem, by how many more there are in the chapter */
  add(told: (more: number) => Diagnostic): void {
    this.#first ??= told;
    this.#count += 1;
  }

  tell(): void {
    if (this.#first !== undefined) this.#diagnostics.add(this.#first(this.#count - 1));
  }
}
