import type { IdOf } from '../report/catalogue.ts';
import type { Diagnostics, Place } from '../report/diagnostic.ts';

/** A note that is told once for each chapter, at the first place, with how many there are. */
export class NotedOnce {
  readonly #rule: IdOf<'note'>;
  readonly #diagnostics: Diagnostics;
  #first: { message: string; place: Place; hint: string } | undefined;
  #count = 0;

  constructor(rule: IdOf<'note'>, diagnostics: Diagnostics) {
    this.#rule = rule;
    this.#diagnostics = diagnostics;
  }

  add(message: string, place: Place, hint: string): void {
    this.#first ??= { message, place, hint };
    this.#count += 1;
  }

  tell(): void {
    if (this.#first === undefined) return;
    const { message, place, hint } = this.#first;
    const others = this.#count - 1;
    const more = others === 0 ? '' : ` (${others} more in the chapter)`;
    this.#diagnostics.note(this.#rule, message + more, place, hint);
  }
}
