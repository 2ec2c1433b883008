import type { Diagnostics, Place } from '../report/diagnostic.ts';
import type { ForeignFate, ForeignKind } from '../report/words/foreign.ts';

interface Found {
  readonly kind: ForeignKind;
  place: Place;
  readonly fate: ForeignFate;
  count: number;
}

/** Tells of each kind, and of what becomes of it, once for each chapter: where it is first, and how many there are. Nothing of it is lost in silence. */
export class ForeignSyntax {
  readonly #found = new Map<`${ForeignKind} ${ForeignFate}`, Found>();

  add(kind: ForeignKind, place: Place, fate: ForeignFate = 'as-written'): void {
    const found = this.#found.get(`${kind} ${fate}`);
    if (found === undefined) this.#found.set(`${kind} ${fate}`, { kind, place, fate, count: 1 });
    else {
      found.count += 1;
      if (isBefore(place, found.place)) found.place = place;
    }
  }

  has(kind: ForeignKind): boolean {
    return [...this.#found.values()].some((found) => found.kind === kind);
  }

  tell(diagnostics: Diagnostics): void {
    for (const { kind, place, fate, count } of this.#found.values())
      diagnostics.report('foreign-syntax', { kind, fate, more: count - 1 }, place);
  }
}

/** What is found first is not always what stands first: code is looked at before {{…}} is. */
function isBefore({ line = 0, column = 0 }: Place, other: Place): boolean {
  const [otherLine, otherColumn] = [other.line ?? 0, other.column ?? 0];
  return line < otherLine || (line === otherLine && column < otherColumn);
}
